using System.Text.Json;
using HelpDesk.Bot.Register;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations of the register of residents and of files for it.</summary>
internal static class ResidentNotes
{
    private static readonly ResidentJson Entry = Shown(ApiSamples.Resident) with { Tickets = [ApiSamples.Repair.Number] };
    private static readonly RegisterJobJson Import = RegisterJobJson.Of(ApiSamples.Import);

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["listResidents"] = new("The register by unit, or what a search by name, number or unit finds", new ResidentPageJson([Shown(ApiSamples.Resident)], null))
        {
            Where = TicketNotes.Values(("q", "3-1-1202"), ("page", "1")),
            Problems = ["400 invalid_field"],
        },
        ["getResident"] = new("One resident with the consent state of each number", Entry) { Where = Of(ApiSamples.Resident) },
        ["listResidentHistory"] = new("Who changed which field when, newest first", new HistoryJson([new("2026-11-21T02:10:00.000Z", "agent", "created", ApiSamples.ResidentChange.Fields)])) { Where = Of(ApiSamples.Resident) },
        ["createResident"] = new(
            "Enter a resident",
            Shown(ApiSamples.Resident with { Name = "黄小姐", Phones = ["+8613800138005"], Units = [new("3", "1", "0603") { Role = ResidentRole.Tenant }] }) with { Tickets = [] },
            new WantedResidentJson("黄小姐", ["13800138005"], [new("3", "1", "0603", "tenant")], "zh-Hans", null, null))
        {
            IsOnce = true,
            Problems = ["409 number_on_file"],
        },
        ["changeResident"] = new(
            "Replace an entry; what is left out is taken away",
            Entry with { Notes = "下午三点后在家", Version = 2 },
            new WantedResidentJson("陈先生", ["13800138000"], [new("3", "1", "1202", "owner")], "zh-Hans", "下午三点后在家", null))
        {
            Where = Of(ApiSamples.Resident),
            IsVersioned = true,
            Problems = ["409 number_on_file"],
        },
        ["mergeResidents"] = new("Take another entry into this one", Entry with { Phones = [new("+8613800138000", null, null), new("+8613800138006", null, null)], Version = 2 }, new ResidentMergeJson(ApiSamples.SameResident.Id))
        {
            Where = Of(ApiSamples.Resident),
            IsVersioned = true,
            Problems = ["409 too_many"],
        },
        ["exportResident"] = new("Everything that is kept about one person, as a file; records stand as they are stored", new PersonExportJson(
            "2026-11-21T02:10:00+00:00", Stored(Kinds.Resident, ApiSamples.Resident), [Stored(Kinds.ResidentChange, ApiSamples.ResidentChange)], [], [Stored(Kinds.Ticket, ApiSamples.Repair)], [], [new(ApiSamples.Device, [], [], [])], []))
        {
            Where = Of(ApiSamples.Resident),
        },
        ["eraseResident"] = new(
            "Erase what is kept about one person; goes on as a job",
            RegisterJobJson.Of(ApiSamples.Erasure) with { Id = RegisterJob.IdOf(RegisterWork.Erase, ApiSamples.Leaving.Id), State = "running", EndedAt = null, Written = 0 },
            new EraseJson("迁出，本人要求", ApiSamples.Leaving.Name))
        {
            Where = Of(ApiSamples.Leaving),
            IsVersioned = true,
            Problems = ["409 matters_open"],
        },
        ["getErasure"] = new("How far an erasure is", RegisterJobJson.Of(ApiSamples.Erasure)) { Where = TicketNotes.Values(("id", ApiSamples.Erased)) },
        ["uploadImport"] = new("Take in a CSV file (UTF-8 or GB18030) and compare it; nothing reaches the register yet", Import, "姓名,电话,楼栋,单元,房号,身份,语言,备注\r\n赵女士,13800138007,3,1,0902,业主,zh-Hans,\r\n")
        {
            SentAs = "text/csv",
            Where = TicketNotes.Values(("name", "residents.csv")),
            Problems = ["400 invalid_file", "413 too_large"],
        },
        ["getImport"] = new("How far an import is", Import) { Where = OfImport() },
        ["listImportRows"] = new("The rows with what becomes of each", new ImportRowsJson(
            [.. ApiSamples.ImportRows.Rows.Select(row => new ImportRowJson(row.Line, row.Cells, Kinds.Written(row.Outcome), row.Faults))], null))
        {
            Where = TicketNotes.Values(("id", ApiSamples.Import.Id), ("page", "1")),
            Problems = ["400 invalid_field"],
        },
        ["getFailedRows"] = new("The rows at fault as a file, to be mended and sent again", "\ufeffname,phones,building,entrance,unit,role,language,notes,What is wrong\r\n孙先生,123,3,1,0903,业主,zh-Hans,,Phone: not a phone number\r\n") { Where = OfImport() },
        ["confirmImport"] = new("Let the rows into the register, as a job", Import with { State = "running" }) { Where = OfImport(), Problems = ["409 wrong_state"] },
        ["dropImport"] = new("Drop a file that was not confirmed", Import with { State = "dropped", EndedAt = "2026-11-21T02:10:00.000Z" }) { Where = OfImport(), Problems = ["409 wrong_state"] },
    };

    private static ResidentJson Shown(Resident resident) => ResidentJson.Of(new(resident, 1), StaffRole.Supervisor);

    private static JsonElement Stored<T>(DocumentKind<T> kind, T value)
        where T : class => JsonSerializer.SerializeToElement(value, kind.Json);

    private static Dictionary<string, string> Of(Resident resident) => TicketNotes.Values(("id", resident.Id));

    private static Dictionary<string, string> OfImport() => TicketNotes.Values(("id", ApiSamples.Import.Id));
}
