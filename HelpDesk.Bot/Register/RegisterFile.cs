using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using CsvHelper;

namespace HelpDesk.Bot.Register;

/// <summary>Reads and writes the files of the register: UTF-8 with or without its mark, or GB18030; headings in Chinese or English.</summary>
internal static class RegisterFile
{
    /// <summary>Bytes of a file.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Rows of a file.</summary>
    public const int MaxRows = 20_000;

    /// <summary>The columns, in the order of the template.</summary>
    public static readonly IReadOnlyList<string> Columns = ["name", "phones", "building", "entrance", "unit", "role", "language", "notes"];

    private static readonly CsvReaderOptions Reading = new()
    {
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = 64 * 1024,
        TrackLineNumbers = true,
    };

    private static readonly CsvWriterOptions Writing = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    private static readonly FrozenDictionary<string, string> Headings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["姓名"] = "name", ["业主姓名"] = "name", ["住户姓名"] = "name", ["業主姓名"] = "name", ["name"] = "name", ["resident"] = "name",
        ["电话"] = "phones", ["手机"] = "phones", ["手机号"] = "phones", ["联系电话"] = "phones", ["電話"] = "phones", ["手機"] = "phones", ["phone"] = "phones", ["phones"] = "phones", ["mobile"] = "phones",
        ["楼栋"] = "building", ["栋"] = "building", ["楼号"] = "building", ["座"] = "building", ["樓棟"] = "building", ["座數"] = "building", ["building"] = "building", ["block"] = "building",
        ["单元"] = "entrance", ["單元"] = "entrance", ["entrance"] = "entrance",
        ["房号"] = "unit", ["室号"] = "unit", ["房號"] = "unit", ["室號"] = "unit", ["unit"] = "unit", ["flat"] = "unit",
        ["身份"] = "role", ["类别"] = "role", ["類別"] = "role", ["role"] = "role",
        ["语言"] = "language", ["語言"] = "language", ["language"] = "language",
        ["备注"] = "notes", ["備註"] = "notes", ["notes"] = "notes", ["note"] = "notes",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<string> Chinese = ["姓名", "电话", "楼栋", "单元", "房号", "身份", "语言", "备注"];

    /// <summary>Reads a whole file.</summary>
    public static RegisterRows Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return RegisterRows.Refused("empty");
        }

        if (Decode(bytes.Span) is not var (encoding, text))
        {
            return RegisterRows.Refused("encoding");
        }

        try
        {
            using var csv = CsvReader.FromText(text, Reading);
            return Read(csv, encoding);
        }
        catch (CsvFormatException)
        {
            return RegisterRows.Refused("quotes");
        }
    }

    /// <summary>A file with headings in the reader's language; what a spreadsheet would take for a formula is written as text.</summary>
    public static byte[] Write(bool english, IEnumerable<IReadOnlyList<string>> rows, string? last = null)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Writing, leaveOpen: true))
        {
            csv.WriteRecord([.. english ? Columns : Chinese, .. last is null ? (string[])[] : [last]]);
            foreach (var row in rows)
            {
                csv.WriteRecord([.. row]);
            }
        }

        return file.ToArray();
    }

    private static RegisterRows Read(CsvReader csv, string encoding)
    {
        string[] headings = [.. csv.Headers];
        var places = Columns.Select(column => Array.FindIndex(headings, heading => Headings.GetValueOrDefault(heading.Trim()) == column)).ToArray();
        if (places[0] < 0 || (places[1] < 0 && places[4] < 0))
        {
            return RegisterRows.Refused("headings");
        }

        var rows = new List<RegisterRow>();
        while (csv.Read())
        {
            string[] row = [.. places.Select(place => place >= 0 && place < csv.FieldCount ? Typed(csv.GetString(place)) : "")];
            if (row.All(cell => cell.Length == 0))
            {
                continue;
            }

            if (rows.Count == MaxRows)
            {
                return RegisterRows.Refused("rows");
            }

            rows.Add(new((int)csv.LineNumber, row));
        }

        return rows.Count == 0 ? RegisterRows.Refused("empty") : new(encoding, rows, null);
    }

    // Strictly UTF-8 first: bytes of GB18030 are almost never valid UTF-8, while the other way round they often are.
    private static (string Encoding, string Text)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || bytes.Contains((byte)0))
        {
            return null;
        }

        bytes = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return TryDecode(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes) is { } utf8 ? ("utf-8", utf8)
            : CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) is { } national && TryDecode(national, bytes) is { } text ? ("gb18030", text)
            : null;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Spreadsheets show a leading apostrophe to nobody; ours come back as they went.
    private static string Typed(string cell)
    {
        var typed = cell.Trim();
        return typed is ['\'', var next, ..] && Formula.Contains(next) ? typed[1..] : typed;
    }
}

/// <summary>A file as it was read.</summary>
/// <param name="Encoding">utf-8 or gb18030.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Fault">Why it was refused: empty, encoding, quotes, headings, rows, large; null when it was read.</param>
internal sealed record RegisterRows(string Encoding, IReadOnlyList<RegisterRow> Rows, string? Fault)
{
    public static RegisterRows Refused(string fault) => new("", [], fault);
}

/// <summary>One row.</summary>
/// <param name="Line">Line in the file; the headings are line 1.</param>
/// <param name="Cells">In the order of <see cref="RegisterFile.Columns"/>; empty for none.</param>
internal sealed record RegisterRow(int Line, IReadOnlyList<string> Cells);
