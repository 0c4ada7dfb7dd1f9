using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Photos;
using HelpDesk.Bot.Register;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Tests.Desk;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Register;

/// <summary>People of the register, and what tests do with it.</summary>
internal static partial class SomeResident
{
    public const string Id = "chen";

    public static Resident Chen { get; } = new()
    {
        Id = Id,
        Name = "陈先生",
        Phones = [Some.Phone],
        Units = [new("2", null, "506") { Role = ResidentRole.Owner }],
        Language = "zh-Hans",
        Notes = "门铃坏了",
    };

    public static Resident Liu { get; } = new() { Id = "liu", Name = "刘女士", Phones = ["+85298765432"], Units = [new("5", null, "301")] };

    public static async Task EnterAsync(DeskStore store, params Resident[] residents)
    {
        var changes = new Changes();
        foreach (var resident in residents)
        {
            changes.Insert(Kinds.Resident, resident);
            foreach (var phone in resident.Phones)
            {
                changes.Insert(Kinds.Phone, new PhoneOwner(phone, resident.Id));
            }
        }

        Assert.True(await store.CommitAsync(changes, default));
    }

    public static async Task<IReadOnlyList<Resident>> AllAsync(DeskStore store) =>
        [.. (await store.QueryAsync(Kinds.Resident, new Query { Kind = Kinds.Resident.Name, OrderBy = "place", Take = 1000 }, default)).Select(resident => resident.Value)];

    /// <summary>The parts that do long work, made anew as after a restart.</summary>
    public static RegisterJobs Restarted(DeskStore store, TimeProvider clock)
    {
        var writes = new RegisterWrites(store);
        var photos = new PhotoFolder(Options.Create(new Settings { Store = new StoreSettings { Engine = "memory" } }));
        return new(store, new(store, writes, clock), new(store, clock), new(store, photos, clock), Imports(store, clock));
    }

    public static ImportDesk Imports(DeskStore store, TimeProvider clock) => new(store, new(CatalogueFile.ReadSample()), clock);

    public static async Task<RegisterJob> TakenAsync(this ImportDesk imports, string text) =>
        Assert.IsType<ImportOutcome.Taken>(await imports.TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "residents.csv", "supervisor", default)).Job;

    /// <summary>Sends a file as a browser does.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this DeskBrowser browser, byte[] bytes, string name = "residents.csv")
    {
        const string page = "/desk/residents/import";
        var token = Token().Match(await browser.Client.GetStringAsync("/desk")).Groups["token"].Value;
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "file", name } };
        return await browser.Client.PostAsync(page, form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
