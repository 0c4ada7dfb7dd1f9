using System.Text.Json;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;
namespace HelpDesk.Bench.Understanding;
internal static class Tmp
{
    public static int Run()
    {
        foreach (var t in JsonSerializer.Deserialize<string[]>(File.ReadAllText("/tmp/run/lines.json"))!)
        {
            var scan = Scan.Of(t.Trim(), Lexicon.Standard);
            var r = Understander.Rule(scan);
            string Sn(object v) => string.Concat(v.ToString()!.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
            var cat = r.Category is { } c && r.Intent is Intent.Repair or Intent.Complaint or Intent.Emergency ? r.Category is { } k ? Sn(k) : null : null;
            Console.WriteLine(JsonSerializer.Serialize(new { text = t, intent = Sn(r.Intent), category = cat }, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        }
        return 0;
    }
}
