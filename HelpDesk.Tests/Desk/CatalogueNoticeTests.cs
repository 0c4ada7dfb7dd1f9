using HelpDesk.Bot.Catalogue;
using HelpDesk.Store.Staff;

namespace HelpDesk.Tests.Desk;

public sealed class CatalogueNoticeTests
{
    private const string Mistake = "catalogue.yaml:91: buildings[5].floors is a whole number from 1 to 200.";

    [Theory]
    [InlineData(StaffRole.Admin, true)]
    [InlineData(StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Agent, false)]
    [InlineData(StaffRole.Security, false)]
    public async Task Given_a_file_that_was_refused_when_the_queue_is_shown_then_whoever_keeps_the_catalogue_sees_where(StaffRole role, bool sees)
    {
        await using var host = new DeskHost();
        host.Get<CatalogueInUse>().Refuse(new(host.Clock.Now, [Mistake]));

        var html = await (await host.SignedInAsync(role)).HtmlAsync("/desk");

        Assert.Equal(sees, html.Contains(Mistake, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_refused_file_when_it_is_mended_then_the_notice_is_gone()
    {
        await using var host = new DeskHost();
        var inUse = host.Get<CatalogueInUse>();
        inUse.Refuse(new(host.Clock.Now, [Mistake]));
        inUse.Replace(inUse.Now);

        Assert.DoesNotContain("data-notice", await (await host.SignedInAsync(StaffRole.Admin)).HtmlAsync("/desk"), StringComparison.Ordinal);
    }
}
