namespace HelpDesk.Dialogs.Understanding;

/// <summary>What a word or phrase of the word lists stands for. At most 128 of them.</summary>
internal enum Concept : byte
{
    /// <summary>Swallows shorter words inside it that would mislead (“灭火器” is no “火”).</summary>
    Mask,

    // How a thing is said
    Negation, Hypothetical, Past, Now, Resolved, Subject, Habit, Asking, AskingStrong, Refusal, NotUrgent, Visit, Onset,

    // Dangers
    Fire, SmokeAlarm, Ringing, GasWord, SmellWord, GasSign, TrappedSign, StuckWord, LiftWord, InsideWord, NobodyInside, LockedOut, LockedIn,
    FloodSign, PipeWord, BurstWord, WaterRush, WaterWord, WaterMove, DrainBlocked, ElectricFixture, ShockSign, HighThing, FallWord, FallSign,
    CrimeSign, PersonSign, VulnerablePerson, NoAnswer, ForDays, Missing,

    // Faults
    PlumbingThing, ElectricalThing, LiftThing, DoorThing, StructureThing, PublicThing, ApplianceThing, NetworkThing, OtherThing,
    PlumbingFault, ElectricalFault, DoorFault, StructureFault, NetworkFault, AnyFault, WeakFault, RepairAsk, RepairWord,

    // Complaints
    ComplaintWord, Blame, ComplaintTopic, ComplaintActor, BadDeed, Again, ReportedBefore, Threat, Several, Money, SafetyRisk, MendedBadly,

    // Other wishes
    BookingWord, ServiceThing, ApplyWord, ApplicationThing, SuggestWord, StatusWord, CancelWord, CancelSoft, HumanWord, OptOut, OptIn, Greeting, Thanks,
    OutOfScope, PrivateData,

    // Where
    PlaceWord, PublicPlace,

    // Corrections
    ChangeTo, Wrong, FieldUnit, FieldPlace, FieldItem, FieldTime, FieldName, FieldPhone,

    // Steering
    Back, StartOver, Skip, Help, Verify, WantEnglish, WantHans, WantHant,
}

/// <summary>A set of concepts.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal struct ConceptSet
{
    private ulong _low;
    private ulong _high;

    public void Add(Concept concept)
    {
        var bit = (int)concept;
        if (bit < 64)
        {
            _low |= 1UL << bit;
        }
        else
        {
            _high |= 1UL << (bit - 64);
        }
    }

    public readonly bool Has(Concept concept)
    {
        var bit = (int)concept;
        return ((bit < 64 ? _low >> bit : _high >> (bit - 64)) & 1) != 0;
    }

    public readonly bool HasAny(Concept a, Concept b) => Has(a) || Has(b);

    public readonly bool HasAny(ConceptSet other) => (_low & other._low) != 0 || (_high & other._high) != 0;

    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        var set = default(ConceptSet);
        foreach (var concept in concepts)
        {
            set.Add(concept);
        }

        return set;
    }
}
