namespace HelpDesk.Dialogs.Understanding;

/// <summary>Decides which trade mends a fault.</summary>
internal static class CategoryRecogniser
{
    private static readonly string[] WaterNearby = ["漏", "滴", "渗", "水", "leak", "drip", "water"];
    private static readonly string[] Lamps = ["灯", "light", "lamp", "bulb", "光管"];

    public static Category? Read(Scan scan, HeardFault heard, EmergencyKind? danger)
    {
        if (danger == EmergencyKind.Electric)
        {
            return Category.Electrical;
        }

        if (danger == EmergencyKind.Trapped)
        {
            return scan.Has(Concept.LiftWord) ? Category.Lift : scan.Has(Concept.DoorThing) ? Category.DoorLock : null;
        }

        if (danger == EmergencyKind.Flood && heard.Thing is null or { Concept: Concept.StructureThing or Concept.OtherThing })
        {
            return Category.Plumbing;
        }

        if (scan.Has(Concept.LockedOut) && heard.Thing is null)
        {
            return Category.DoorLock;
        }

        return heard.Thing is { } thing ? OfThing(scan, thing, heard.Fault) : heard.Fault is { } fault ? OfFault(fault.Concept) : null;
    }

    private static Category? OfThing(Scan scan, Hit thing, Hit? fault)
    {
        switch (thing.Concept)
        {
            case Concept.PlumbingThing:
                return Category.Plumbing;
            case Concept.ElectricalThing:
                return scan.Has(Concept.PublicPlace) && IsLamp(scan, thing) && !scan.HasStanding(Concept.PlaceWord) ? Category.PublicArea : OfPower(fault);
            case Concept.LiftThing:
                return Category.Lift;
            case Concept.DoorThing:
                return Category.DoorLock;
            case Concept.StructureThing:
                return fault is { Concept: Concept.PlumbingFault } && IsCeiling(scan, thing) ? Category.Plumbing : Category.Structure;
            case Concept.PublicThing:
                return Category.PublicArea;
            case Concept.ApplianceThing:
                return Category.Appliance;
            case Concept.NetworkThing:
                return Category.Network;
            default:
                return fault is { Concept: Concept.PlumbingFault or Concept.ElectricalFault or Concept.NetworkFault } known ? OfFault(known.Concept) : Category.Other;
        }
    }

    private static Category OfPower(Hit? fault) => fault is { Concept: Concept.NetworkFault } ? Category.Network : Category.Electrical;

    private static bool IsLamp(Scan scan, Hit thing) => ContainsAny(scan.Folded.AsSpan(thing.Start, thing.End - thing.Start), Lamps);

    // Water through a ceiling comes from a pipe above; through a wall, a roof or a window it is the waterproofing.
    private static bool IsCeiling(Scan scan, Hit thing)
    {
        var word = scan.Folded.AsSpan(thing.Start, thing.End - thing.Start);
        return (word.StartsWith("天花") || word.StartsWith("ceiling") || word.StartsWith("吊顶") || word.StartsWith("地") || word.StartsWith("floor")) && ContainsAny(scan.Folded, WaterNearby);
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Category? OfFault(Concept fault) => fault switch
    {
        Concept.PlumbingFault or Concept.FloodSign or Concept.BurstWord => Category.Plumbing,
        Concept.ElectricalFault or Concept.ShockSign => Category.Electrical,
        Concept.DoorFault => Category.DoorLock,
        Concept.StructureFault => Category.Structure,
        Concept.NetworkFault => Category.Network,
        Concept.AnyFault => Category.Other,
        _ => null,
    };
}
