using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

public sealed class OfficeWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly Estate Own = CatalogueFile.ReadSample().Estate;
    private static readonly Estate Without = Own with { Words = OfficeWords.None };

    [Theory]
    [InlineData("升降机A坏了", Category.Lift)]
    [InlineData("人行闸机坏了", Category.DoorLock)]
    [InlineData("直饮水机坏了", Category.Plumbing)]
    public void Given_a_thing_by_the_office_s_own_word_when_it_is_told_then_its_trade_is_known(string said, Category category) =>
        Assert.Equal(category, Understander.Understand(said, Now, Own).Slots.Category);

    [Theory]
    [InlineData("水泵房进水了", EmergencyKind.Flood)]
    [InlineData("幕墙掉玻璃了", EmergencyKind.Falling)]
    public void Given_a_danger_by_the_office_s_own_word_when_it_is_told_then_people_are_sent(string said, EmergencyKind danger)
    {
        Assert.Equal(danger, Understander.Understand(said, Now, Own).Emergency);
        Assert.Null(Understander.Understand("管家在吗", Now, Without).Emergency);
    }

    [Fact]
    public void Given_the_office_s_own_word_for_staff_when_it_is_used_then_a_person_is_wanted()
    {
        Assert.Equal(Intent.Human, Understander.Understand("找管家", Now, Own).Intent);
        Assert.NotEqual(Intent.Human, Understander.Understand("找管家", Now, Without).Intent);
    }
}
