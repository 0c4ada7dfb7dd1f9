using System.Globalization;
using System.Net;
using System.Text;
using HelpDesk.Bot.Register;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Register;

public sealed class ImportTests
{
    private const string Chinese = "姓名,电话,楼栋,单元,房号,身份,语言,备注\n何先生,98765432,5栋,,301室,业主,简体中文,\"爱狗, 有门禁\"\n黄女士,9666 1234；96661235,3,1,1202,租户,,\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    public async Task Given_a_file_in_any_usual_encoding_when_confirmed_then_its_residents_are_in_the_register(string encoding, bool mark)
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Supervisor);
        var writer = encoding == "utf-8" ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.ASCII;

        var upload = await browser.UploadAsync([.. mark ? (byte[])[0xEF, 0xBB, 0xBF] : [], .. writer.GetBytes(Chinese)]);

        Assert.Equal(HttpStatusCode.SeeOther, upload.StatusCode);
        var page = $"{upload.Headers.Location?.OriginalString}";
        Assert.Contains("何先生", await browser.HtmlAsync(page), StringComparison.Ordinal);
        Assert.Empty(await SomeResident.AllAsync(host.Store));
        await browser.PostAsync(page, page + "/confirm");
        await host.Get<RegisterJobs>().RunAsync(default);
        var residents = await SomeResident.AllAsync(host.Store);
        Assert.Equal(["黄女士", "何先生"], residents.Select(resident => resident.Name));
        Assert.Equal(["+85296661234", "+85296661235"], residents[0].Phones);
        Assert.Equal("3-1-1202 tenant", ResidentRules.Written(residents[0].Units[0]));
        Assert.Equal("5-301 owner 爱狗, 有门禁 zh-Hans", $"{ResidentRules.Written(residents[1].Units[0])} {residents[1].Notes} {residents[1].Language}");
        Assert.Contains("Imported", await browser.HtmlAsync("/desk/residents/" + residents[1].Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_every_kind_of_fault_when_previewed_then_each_row_says_what_is_wrong_and_only_the_sound_ones_are_taken()
    {
        var (store, clock) = Fresh();
        await SomeResident.EnterAsync(store, SomeResident.Chen, SomeResident.Liu);
        var imports = SomeResident.Imports(store, clock);

        var job = await imports.TakenAsync("""
            Name,Phone,Building,Unit,Role,Language
            ,98760001,5,302,,
            Bad Phone,12345,5,302,,
            Bad Unit,98760002,77,302,,
            Bad Floor,98760003,5,9901,,
            Bad Role,98760004,5,302,king,
            Bad Tongue,98760005,5,302,,latin
            Nothing,,,,,
            Other Name,91234567,5,302,,
            Twice,98760006,5,302,,
            Thrice,98760006,5,303,,
            Twice,98760006,5,302,,
            陈先生,,2,506,owner,zh-Hans
            刘女士,98765432,5,302,,
            """);

        var rows = (await imports.PartsAsync(job.Id, default)).SelectMany(part => part.Rows).ToList();
        Assert.Equal(
            [
                "2 failed name missing", "3 failed phones not_a_phone", "4 failed unit unknown", "5 failed unit unknown", "6 failed role unknown", "7 failed language unknown", "8 failed phones phone_or_unit",
                "9 failed phones on_file_for_other", "10 new", "11 failed phones twice_in_file", "12 failed row twice_in_file", "13 unchanged", "14 changed",
            ],
            rows.Select(row => string.Join(' ', [row.Line.ToString(CultureInfo.InvariantCulture), Kinds.Written(row.Outcome), .. row.Faults.SelectMany(fault => new[] { fault.Field, fault.Reason })])));
        await imports.DecideAsync(job.Id, take: true, "supervisor", default);
        await SomeResident.Restarted(store, clock).RunAsync(default);
        Assert.Equal(new ImportCounts(1, 1, 1, 10), (await imports.FindAsync(job.Id, default))?.Import?.Done);
        Assert.Equal(["5-301", "5-302"], (await store.FindAsync(Kinds.Resident, "liu", default))?.Value.Units.Select(unit => unit.Door));
        Assert.Equal(3, (await SomeResident.AllAsync(store)).Count);
    }

    [Fact]
    public async Task Given_a_file_that_was_taken_when_it_comes_again_then_every_row_is_unchanged_and_no_history_is_added()
    {
        var (store, clock) = Fresh();
        var imports = SomeResident.Imports(store, clock);
        await ImportAsync(store, clock, Many(130));
        var history = await store.Engine.CountAsync(new Query { Kind = Kinds.ResidentChange.Name }, default);

        var again = await imports.TakenAsync(Many(130));
        Assert.Equal(new ImportCounts(0, 0, 130, 0), again.Import?.Planned);
        await imports.DecideAsync(again.Id, take: true, "supervisor", default);
        await SomeResident.Restarted(store, clock).RunAsync(default);

        Assert.Equal(130, (await SomeResident.AllAsync(store)).Count);
        Assert.Equal(history, await store.Engine.CountAsync(new Query { Kind = Kinds.ResidentChange.Name }, default));
    }

    [Fact]
    public async Task Given_an_import_when_the_desk_stops_in_its_middle_then_the_next_start_finishes_it_and_nobody_is_there_twice()
    {
        var (store, clock) = Fresh();
        var imports = SomeResident.Imports(store, clock);
        var job = await imports.TakenAsync(Many(250));
        await imports.DecideAsync(job.Id, take: true, "supervisor", default);
        var first = SomeResident.Restarted(store, clock);
        Assert.True(await first.TryStepAsync(Assert.IsType<Versioned<RegisterJob>>(await first.NextAsync(default)), default));
        var half = await imports.FindAsync(job.Id, default);
        Assert.Equal(JobState.Running, half?.State);
        Assert.InRange((await SomeResident.AllAsync(store)).Count, 1, 249);

        await SomeResident.Restarted(store, clock).RunAsync(default);

        var done = await imports.FindAsync(job.Id, default);
        Assert.Equal(JobState.Done, done?.State);
        Assert.Equal(new ImportCounts(250, 0, 0, 0), done?.Import?.Done);
        Assert.Equal(250, (await SomeResident.AllAsync(store)).Count);
        Assert.Equal(250, await store.Engine.CountAsync(new Query { Kind = Kinds.Phone.Name }, default));
        Assert.Empty(await imports.PartsAsync(job.Id, default));
    }

    [Fact]
    public async Task Given_an_import_going_on_when_a_colleague_takes_one_of_its_numbers_then_that_row_fails_and_the_rest_goes_in()
    {
        var (store, clock) = Fresh();
        var imports = SomeResident.Imports(store, clock);
        var job = await imports.TakenAsync(Many(130));
        await imports.DecideAsync(job.Id, take: true, "supervisor", default);
        var jobs = SomeResident.Restarted(store, clock);
        await jobs.TryStepAsync(Assert.IsType<Versioned<RegisterJob>>(await jobs.NextAsync(default)), default);
        await SomeResident.EnterAsync(store, SomeResident.Liu with { Phones = ["+85290000129"] });

        await jobs.RunAsync(default);

        Assert.Equal(new ImportCounts(129, 0, 0, 1), (await imports.FindAsync(job.Id, default))?.Import?.Done);
        var failed = Assert.Single(ImportPages.FailedIn(await imports.PartsAsync(job.Id, default)));
        Assert.Equal("on_file_for_other", Assert.Single(failed.Faults).Reason);
        Assert.Equal("liu", (await store.FindAsync(Kinds.Phone, "+85290000129", default))?.Value.ResidentId);
    }

    [Fact]
    public async Task Given_cells_that_a_spreadsheet_would_run_when_imported_and_handed_back_then_they_are_text_and_come_back_as_they_went()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Supervisor);
        const string formula = "=HYPERLINK(\"http://evil.example\")";

        var upload = await browser.UploadAsync(Encoding.UTF8.GetBytes($"name,phone,unit,notes\n\"{formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\",12,,+1\n<script>alert(1)</script>,13,,@x\n"));
        var page = $"{upload.Headers.Location?.OriginalString}";

        Assert.DoesNotContain("<script>alert", await browser.Client.GetStringAsync(page), StringComparison.Ordinal);
        var csv = await browser.Client.GetStringAsync(page + "/failed.csv");
        Assert.Contains("\"'=HYPERLINK(", csv, StringComparison.Ordinal);
        Assert.Contains("'+1", csv, StringComparison.Ordinal);
        Assert.Contains("'@x", csv, StringComparison.Ordinal);
        var read = RegisterFile.Read(Encoding.UTF8.GetBytes(csv));
        Assert.Equal([formula, "+1"], [read.Rows[0].Cells[0], read.Rows[0].Cells[7]]);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("姓名,电话\n", "empty")]
    [InlineData("foo,bar\n1,2\n", "headings")]
    [InlineData("name,phone\n\"open quote,91234567\n", "quotes")]
    public async Task Given_what_is_no_such_file_when_sent_then_it_says_why_and_nothing_is_kept(string text, string fault)
    {
        var (store, clock) = Fresh();

        var outcome = await SomeResident.Imports(store, clock).TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.csv", "supervisor", default);

        Assert.Equal(fault, Assert.IsType<ImportOutcome.Refused>(outcome).Fault);
        Assert.Equal(0, await store.Engine.CountAsync(new Query { Kind = Kinds.RegisterJob.Name }, default));
    }

    [Fact]
    public void Given_other_bytes_than_text_when_read_then_the_encoding_is_refused()
    {
        Assert.Equal("encoding", RegisterFile.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Chinese)).ToArray()).Fault);
        Assert.Equal("encoding", RegisterFile.Read((byte[])[0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF]).Fault);
        Assert.Equal("rows", RegisterFile.Read(Encoding.UTF8.GetBytes(Many(RegisterFile.MaxRows + 1))).Fault);
    }

    [Fact]
    public async Task Given_a_file_over_the_limit_or_a_role_that_may_not_when_sent_then_it_is_refused()
    {
        await using var host = new DeskHost();
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);
        var agent = await host.SignedInAsync(StaffRole.Agent);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await supervisor.UploadAsync(new byte[RegisterFile.MaxBytes + 1024])).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await supervisor.UploadAsync(Encoding.UTF8.GetBytes(Many(5000)))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await agent.UploadAsync(Encoding.UTF8.GetBytes(Many(3)))).StatusCode);
    }

    [Fact]
    public async Task Given_a_file_that_nobody_confirms_when_a_day_has_passed_then_it_is_dropped_with_its_rows()
    {
        var (store, clock) = Fresh();
        var imports = SomeResident.Imports(store, clock);
        var job = await imports.TakenAsync(Many(70));

        clock.Now += ImportDesk.WaitsFor + TimeSpan.FromMinutes(1);
        await SomeResident.Restarted(store, clock).RunAsync(default);

        Assert.Equal(JobState.Dropped, (await imports.FindAsync(job.Id, default))?.State);
        Assert.Empty(await imports.PartsAsync(job.Id, default));
    }

    private static (DeskStore Store, ManualClock Clock) Fresh() => (new(new MemoryEngine(Kinds.Schemas)), new(Some.Now));

    private static async Task ImportAsync(DeskStore store, ManualClock clock, string text)
    {
        var imports = SomeResident.Imports(store, clock);
        var job = await imports.TakenAsync(text);
        await imports.DecideAsync(job.Id, take: true, "supervisor", default);
        await SomeResident.Restarted(store, clock).RunAsync(default);
    }

    private static string Many(int count)
    {
        var text = new StringBuilder("name,phone,building,unit\n");
        for (var row = 0; row < count; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"住户{row},+8529{row:0000000},2,{(row % 18) + 1}0{(row % 8) + 1}\n");
        }

        return text.ToString();
    }
}
