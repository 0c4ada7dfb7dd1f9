namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds water at or near sockets, lamps and switchboards; not a leak here and a dark lamp there.</summary>
internal static class WaterNearPower
{
    private const int Near = 14;
    private const int NearInEnglish = 32;
    private const int LongestWord = 40;
    private static readonly ConceptSet Breaks = ConceptSet.Of(Concept.ElectricalFault, Concept.AnyFault, Concept.RepairAsk);

    public static bool In(Scan scan, int clause)
    {
        var set = scan.Clause(clause);
        if (!set.Has(Concept.ElectricFixture) || !set.Has(Concept.WaterMove))
        {
            return false;
        }

        var (from, to) = (scan.ClauseStart(clause), scan.ClauseEnd(clause));
        foreach (var fixture in scan.HitsOf(clause))
        {
            if (fixture.Concept != Concept.ElectricFixture)
            {
                continue;
            }

            foreach (var water in scan.HitsBetween(Math.Max(from, fixture.Start - NearInEnglish - LongestWord), Math.Min(to, fixture.End + NearInEnglish + 1)))
            {
                if (water.Concept == Concept.WaterMove && Touch(scan, fixture, water))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Touch(Scan scan, Hit fixture, Hit water)
    {
        var limit = Letters.IsLatin(scan.Folded[fixture.Start]) ? NearInEnglish : Near;
        var waterFirst = water.Start < fixture.Start;
        var gap = waterFirst ? fixture.Start - water.End : water.Start - fixture.End;
        if (gap > limit)
        {
            return false;
        }

        // “水管漏水灯不亮”: the lamp has its own fault. “灯坏了水管漏水”: the water has its own pipe.
        return waterFirst
            ? !Any(scan, fixture.End, fixture.End + 12, Breaks)
            : !Any(scan, fixture.End, water.Start, ConceptSet.Of(Concept.PlumbingThing, Concept.ElectricalFault, Concept.AnyFault));
    }

    private static bool Any(Scan scan, int from, int to, ConceptSet concepts)
    {
        foreach (var hit in scan.HitsBetween(from, to))
        {
            if (concepts.Has(hit.Concept))
            {
                return true;
            }
        }

        return false;
    }
}
