namespace HelpDesk.Dialogs.Understanding;

/// <summary>One thing the model looks at.</summary>
/// <param name="Key">Its number in the model.</param>
/// <param name="Start">Where it stands in the message; below 0 for what the rules found.</param>
/// <param name="End">Where it ends.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Sign(uint Key, int Start, int End);

/// <summary>What the model looks at in a message: runs of one to three characters, words, and what the rules found.</summary>
/// <remarks>Marks and blanks between characters do not count, so that a spoken message reads like a written one. Linear; at most <see cref="Most"/>.</remarks>
internal ref struct Signs
{
    /// <summary>Signs of one message at most; what stands further behind is not weighed.</summary>
    public const int Most = 1500;

    /// <summary>Groups that are weighed with each other.</summary>
    private const int MostPaired = 16;

    private static readonly int Concepts = Enum.GetValues<Concept>().Length;
    private const uint Seed = 2166136261;
    private readonly Span<Sign> _signs;

    private Signs(Span<Sign> room)
    {
        _signs = room;
    }

    /// <summary>All of them, those of the text first.</summary>
    public readonly ReadOnlySpan<Sign> All => _signs[..Count];

    /// <summary>How many are of the text.</summary>
    public int OfText { get; private set; }

    private int Count { get; set; }

    /// <summary>Collects the signs of a message.</summary>
    /// <param name="scan">The message.</param>
    /// <param name="ruled">What the rules made of it; null to leave their judgement out.</param>
    /// <param name="room">Where they are put; <see cref="Most"/> long.</param>
    public static Signs Of(Scan scan, Ruling? ruled, Span<Sign> room)
    {
        var signs = new Signs(room);
        var plain = scan.Plain;
        signs.ReadText(plain);
        signs.OfText = signs.Count;
        signs.ReadFindings(scan, plain, ruled);
        return signs;
    }

    private void ReadText(string text)
    {
        var (one, two) = ('\0', '\0');
        var (oneAt, twoAt) = (0, 0);
        var word = 0u;
        var wordAt = 0;
        var at = 0;
        while (at < text.Length && Count < Most - 400)
        {
            var c = text[at];
            if (Letters.IsLatin(c))
            {
                var end = at + 1;
                while (end < text.Length && (Letters.IsLatin(text[end]) || text[end] == '\''))
                {
                    end++;
                }

                var key = ReadWord(text, at, end);
                if (word != 0)
                {
                    Add(Mixed(Mixed(word, key), 'w'), wordAt, end);
                }

                (word, wordAt) = (key, at);
                (one, two) = ('\0', '\0');
                at = end;
                continue;
            }

            var end1 = at + 1;
            if (char.IsAsciiDigit(c))
            {
                while (end1 < text.Length && char.IsAsciiDigit(text[end1]))
                {
                    end1++;
                }

                c = '0';
            }
            else if (c is '?')
            {
                Add(Mixed(Seed, '?'), at, end1);
                c = ' ';
            }

            if (c == '0' || Letters.IsHan(c) || c > '\u2190')
            {
                Add(Mixed(Seed, c), at, end1);
                if (one != '\0')
                {
                    Add(Mixed(Mixed(Seed, one), c), oneAt, end1);
                }

                if (two != '\0')
                {
                    Add(Mixed(Mixed(Mixed(Seed, two), one), c), twoAt, end1);
                }

                (two, one, twoAt, oneAt) = (one, c, oneAt, at);
                word = 0;
            }

            at = end1;
        }
    }

    // The word, its stem, and for long ones what it is made of, so that a slip of the pen is still half the word.
    private uint ReadWord(string text, int at, int end)
    {
        var key = Mixed(Seed, 'l');
        for (var i = at; i < end; i++)
        {
            key = Mixed(key, text[i]);
            if (i == at + 3 && end - at > 4)
            {
                Add(Mixed(key, '*'), at, i + 1);
            }
        }

        Add(key, at, end);
        for (var i = at; end - at is > 5 and < 20 && i + 4 <= end; i++)
        {
            Add(Mixed(Mixed(Mixed(Mixed(Mixed(Seed, '#'), text[i]), text[i + 1]), text[i + 2]), text[i + 3]), i, i + 4);
        }

        return key;
    }

    private void ReadGroups(string text)
    {
        Span<ulong> said = stackalloc ulong[WordGroups.Most / 64];
        Span<ulong> denied = stackalloc ulong[WordGroups.Most / 64];
        WordGroups.Standard.Read(text, said, denied);
        Span<byte> present = stackalloc byte[MostPaired];
        var count = 0;
        for (var group = 0; group < WordGroups.Most; group++)
        {
            if ((said[group >> 6] >> (group & 63) & 1) != 0)
            {
                AddFinding(FindingKind.Group, group);
                for (var i = 0; i < count; i++)
                {
                    AddFinding(FindingKind.Pair, (present[i] << 8) | group);
                }

                if (count < MostPaired)
                {
                    present[count++] = (byte)group;
                }
            }

            if ((denied[group >> 6] >> (group & 63) & 1) != 0)
            {
                AddFinding(FindingKind.Denied, group);
            }
        }
    }

    private void ReadFindings(Scan scan, string plain, Ruling? ruling)
    {
        ReadGroups(plain);
        for (var concept = 0; concept < Concepts; concept++)
        {
            if (scan.Has((Concept)concept))
            {
                AddFinding(FindingKind.Concept, concept);
            }
        }

        if (ruling is { } ruled)
        {
            AddFinding(FindingKind.Intent, (int)ruled.Intent);
            AddFinding(ruled.Confidence >= 0.8 ? FindingKind.SureIntent : FindingKind.UnsureIntent, (int)ruled.Intent);
            AddFinding(FindingKind.Danger, ruled.Danger is { } danger ? (int)danger + 1 : 0);
            AddFinding(FindingKind.Category, ruled.Category is { } category ? (int)category + 1 : 0);
            AddFinding(FindingKind.Class, (int)ruled.Class);
        }

        AddFinding(FindingKind.Length, scan.Folded.Length switch { < 6 => 0, < 12 => 1, < 24 => 2, < 48 => 3, < 96 => 4, _ => 5 });
    }

    private void AddFinding(FindingKind kind, int value) => Add(Mixed(Mixed(Seed, (char)(0xf000 + (int)kind)), (char)value), -1 - (int)kind, value);

    private void Add(uint key, int start, int end)
    {
        if (Count < _signs.Length)
        {
            _signs[Count++] = new Sign(key, start, end);
        }
    }

    private static uint Mixed(uint key, uint more) => ((key ^ (more & 0xffff)) * 16777619) ^ (more >> 16) ^ (key >> 15);
}

/// <summary>What the rules made of a message before the model weighed it.</summary>
/// <param name="Intent">Their intent.</param>
/// <param name="Confidence">How sure they are.</param>
/// <param name="Danger">The danger they heard.</param>
/// <param name="Category">The trade they named.</param>
/// <param name="Class">The class, were it a complaint.</param>
/// <param name="Taught">What the office's own words decide.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Ruling(Intent Intent, double Confidence, EmergencyKind? Danger, Category? Category, ComplaintClass Class, Taught Taught = default);

/// <summary>What the rules can have found.</summary>
internal enum FindingKind
{
    Concept,
    Intent,
    SureIntent,
    UnsureIntent,
    Danger,
    Category,
    Class,
    Length,
    Group,
    Denied,
    Pair,
}
