using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>A linear model over the signs of a message: one weight for each sign and outcome, summed.</summary>
/// <remarks>Made by the <c>train</c> command of HelpDesk.Bench from the project's own building sentences. Immutable.</remarks>
internal sealed class TrainedModel
{
    /// <summary>Outcomes in the order of their lanes: intents, danger, trades, classes of complaint.</summary>
    public const int Lanes = 32;
    public const int Intents = 15;
    public const int DangerLane = Intents;
    public const int FirstCategory = DangerLane + 1;
    public const int Categories = 9;
    public const int FirstClass = FirstCategory + Categories;
    public const int Classes = 3;

    /// <summary>Weight of a finding of the rules against the text as a whole.</summary>
    public const float FindingValue = 0.5f;

    private const int HeadLength = 44;
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly float _scale;

    private TrainedModel(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeadLength || !file.StartsWith("HDM1"u8))
        {
            throw new InvalidDataException("This is no model of this product.");
        }

        TrainedOn = Convert.ToHexStringLower(file.Slice(4, 32));
        var count = BinaryPrimitives.ReadInt32LittleEndian(file[36..]);
        _scale = BinaryPrimitives.ReadSingleLittleEndian(file[40..]);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2));
        _keys = new uint[size];
        _rows = new int[size];
        _weights = new sbyte[count * Lanes];
        for (var i = 0; i < count; i++)
        {
            Put(BinaryPrimitives.ReadUInt32LittleEndian(file[(HeadLength + (i * 4))..]), i);
        }

        file.Slice(HeadLength + (count * 4), count * Lanes).CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>The model of the product.</summary>
    public static TrainedModel Standard { get; } = Load();

    /// <summary>SHA-256 of the sentences it was made from.</summary>
    public string TrainedOn { get; }

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    public static TrainedModel Of(ReadOnlySpan<byte> file) => new(file);

    /// <summary>Writes a model.</summary>
    /// <param name="trainedOn">SHA-256 of the sentences.</param>
    /// <param name="rows">A row of <see cref="Lanes"/> weights for each sign.</param>
    public static byte[] Write(ReadOnlySpan<byte> trainedOn, IReadOnlyList<(uint Key, float[] Weights)> rows)
    {
        var largest = rows.Count == 0 ? 1f : rows.Max(static row => row.Weights.Max(Math.Abs));
        var file = new byte[HeadLength + (rows.Count * (4 + Lanes))];
        "HDM1"u8.CopyTo(file);
        trainedOn.CopyTo(file.AsSpan(4));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(36), rows.Count);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(40), largest / sbyte.MaxValue);
        for (var i = 0; i < rows.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(HeadLength + (i * 4)), rows[i].Key);
            for (var lane = 0; lane < Lanes; lane++)
            {
                file[HeadLength + (rows.Count * 4) + (i * Lanes) + lane] = (byte)(sbyte)MathF.Round(rows[i].Weights[lane] / largest * sbyte.MaxValue);
            }
        }

        return file;
    }

    /// <summary>Sums the weights of a message.</summary>
    /// <param name="signs">Its signs.</param>
    /// <param name="scores">Receives a score for each lane.</param>
    public void Score(in Signs signs, Span<float> scores)
    {
        Span<int> sums = stackalloc int[Lanes];
        Sum(signs.All[..signs.OfText], sums);
        var perSign = _scale / MathF.Sqrt(Math.Max(1, signs.OfText));
        for (var lane = 0; lane < Lanes; lane++)
        {
            scores[lane] = sums[lane] * perSign;
        }

        sums.Clear();
        Sum(signs.All[signs.OfText..], sums);
        for (var lane = 0; lane < Lanes; lane++)
        {
            scores[lane] += sums[lane] * _scale * FindingValue;
        }
    }

    /// <summary>Weight of one sign for one outcome, on the scale of <see cref="Score"/>.</summary>
    public float WeightOf(in Signs signs, int index, int lane)
    {
        var row = RowOf(signs.All[index].Key);
        return row < 0 ? 0 : _weights[(row * Lanes) + lane] * _scale * (index < signs.OfText ? 1 / MathF.Sqrt(Math.Max(1, signs.OfText)) : FindingValue);
    }

    private static TrainedModel Load()
    {
        using var stream = typeof(TrainedModel).Assembly.GetManifestResourceStream("HelpDesk.Dialogs.Understanding.Model")
            ?? throw new InvalidDataException("The model is missing from the build.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrainedModel(file);
    }

    private void Sum(ReadOnlySpan<Sign> signs, Span<int> sums)
    {
        var (a, b, c, d) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        ref var weights = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var sign in signs)
        {
            var row = RowOf(sign.Key);
            if (row < 0)
            {
                continue;
            }

            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, row * Lanes)));
            var (first, second) = Vector256.Widen(low);
            var (third, fourth) = Vector256.Widen(high);
            a += first;
            b += second;
            c += third;
            d += fourth;
        }

        a.CopyTo(sums);
        b.CopyTo(sums[8..]);
        c.CopyTo(sums[16..]);
        d.CopyTo(sums[24..]);
    }

    private int RowOf(uint key)
    {
        var mask = _keys.Length - 1;
        for (var at = (int)key & mask; ; at = (at + 1) & mask)
        {
            if (_rows[at] == 0)
            {
                return -1;
            }

            if (_keys[at] == key)
            {
                return _rows[at] - 1;
            }
        }
    }

    private void Put(uint key, int row)
    {
        var mask = _keys.Length - 1;
        var at = (int)key & mask;
        while (_rows[at] != 0)
        {
            at = (at + 1) & mask;
        }

        (_keys[at], _rows[at]) = (key, row + 1);
    }
}
