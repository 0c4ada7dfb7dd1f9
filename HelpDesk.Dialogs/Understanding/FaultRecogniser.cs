namespace HelpDesk.Dialogs.Understanding;

/// <summary>The broken thing and what is wrong with it, as found in a message.</summary>
/// <param name="Thing">The thing, when named.</param>
/// <param name="Fault">What is wrong, when said.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct HeardFault(Hit? Thing, Hit? Fault);

/// <summary>Pairs a fault with the thing nearest to it.</summary>
internal static class FaultRecogniser
{
    private const int Reach = 16;
    private const int ReachInEnglish = 34;
    private const int LongestWord = 60;
    private static readonly ConceptSet Things = ConceptSet.Of(
        Concept.PlumbingThing, Concept.ElectricalThing, Concept.LiftThing, Concept.DoorThing, Concept.StructureThing, Concept.PublicThing, Concept.ApplianceThing, Concept.NetworkThing, Concept.OtherThing);

    private static readonly ConceptSet Faults = ConceptSet.Of(
        Concept.PlumbingFault, Concept.ElectricalFault, Concept.DoorFault, Concept.StructureFault, Concept.NetworkFault, Concept.AnyFault);

    private static readonly ConceptSet Dangers = ConceptSet.Of(
        Concept.Fire, Concept.GasSign, Concept.FloodSign, Concept.ShockSign, Concept.BurstWord);

    public static bool IsFault(Concept concept) => Faults.Has(concept);

    /// <summary>The first fault with its thing; a thing alone when something is to be mended about it.</summary>
    public static HeardFault Read(Scan scan)
    {
        var fault = FirstOf(scan, Faults) ?? FirstOf(scan, Dangers) ?? FirstOf(scan, ConceptSet.Of(Concept.RepairAsk));
        return new HeardFault(fault is { } found ? ThingNear(scan, found) : FirstOf(scan, Things), fault is { Concept: not Concept.RepairAsk } ? fault : null);
    }

    private static Hit? FirstOf(Scan scan, ConceptSet concepts)
    {
        Hit? best = null;
        foreach (var hit in scan.Hits)
        {
            if (!concepts.Has(hit.Concept) || scan.IsRefused(hit.Start) || IsOfAnother(scan, hit))
            {
                continue;
            }

            if (best is null || (hit.Start == best.Value.Start && hit.End > best.Value.End))
            {
                best = hit;
            }
        }

        return best;
    }

    private static Hit? ThingNear(Scan scan, Hit fault)
    {
        Hit? best = null;
        var bestGap = int.MaxValue;
        var covered = 0;
        foreach (var hit in scan.HitsBetween(fault.Start - ReachInEnglish - LongestWord, fault.End + ReachInEnglish + 1))
        {
            if (!Things.Has(hit.Concept) || scan.IsRefused(hit.Start) || hit.Start < covered || IsOfAnother(scan, hit))
            {
                continue;
            }

            covered = Math.Max(covered, Longest(scan, hit).End);
            var candidate = Longest(scan, hit);
            var gap = candidate.Start < fault.Start ? Math.Max(0, fault.Start - candidate.End) : Math.Max(0, candidate.Start - fault.End) + 2;
            var limit = Letters.IsLatin(scan.Folded[fault.Start]) ? ReachInEnglish : Reach;
            if (gap <= limit && gap < bestGap)
            {
                (best, bestGap) = (candidate, gap);
            }
        }

        return best;
    }

    // The door of 门岗 and 门口 is none that could break.
    private static bool IsOfAnother(Scan scan, Hit thing)
    {
        if (thing.Concept != Concept.DoorThing)
        {
            return false;
        }

        foreach (var other in scan.HitsBetween(thing.Start - LongestWord, thing.Start + 1))
        {
            if (other.End > thing.End && (other.Concept == Concept.ComplaintActor || (other.Concept == Concept.PublicPlace && scan.Folded[other.End - 1] == '口')))
            {
                return true;
            }
        }

        return false;
    }

    // Hits of one start come the longest first.
    private static Hit Longest(Scan scan, Hit hit)
    {
        foreach (var other in scan.HitsBetween(hit.Start, hit.Start + 1))
        {
            if (other.End > hit.End && Things.Has(other.Concept))
            {
                return other;
            }
        }

        return hit;
    }
}
