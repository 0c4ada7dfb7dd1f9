namespace HelpDesk.Tests.Understanding;

public sealed class UnitRecogniserTests
{
    [Theory]
    [InlineData("3栋1202", "3", null, "1202")]
    [InlineData("3-1202", "3", null, "1202")]
    [InlineData("3#1202", "3", null, "1202")]
    [InlineData("３－１２０２", "3", null, "1202")]
    [InlineData("三栋二单元十二楼1202", "3", "2", "1202")]
    [InlineData("A座1506", "A", null, "1506")]
    [InlineData("a座1506室", "A", null, "1506")]
    [InlineData("Block 3 Flat 1202", "3", null, "1202")]
    [InlineData("2-1-302", "2", "1", "302")]
    [InlineData("21/1/604", "21", "1", "604")]
    [InlineData("幺二零二", null, null, "1202")]
    [InlineData("三栋幺二零二", "3", null, "1202")]
    [InlineData("十二樓A室", null, null, "12A")]
    [InlineData("7/F flat C", null, null, "7C")]
    [InlineData("T2 1203", "T2", null, "1203")]
    [InlineData("Tower 2", "2", null, null)]
    [InlineData("1202", null, null, "1202")]
    [InlineData("1202室", null, null, "1202")]
    [InlineData("0703", null, null, "0703")]
    [InlineData("3号楼", "3", null, null)]
    [InlineData("二单元", null, "2", null)]
    [InlineData("不是3栋是5栋", "5", null, null)]
    [InlineData("wrong unit, it's 5-1202", "5", null, "1202")]
    [InlineData("not 3 but 5", "5", null, null)]
    public void Given_an_address_when_heard_then_its_parts_are_read(string text, string? building, string? entrance, string? unit)
    {
        var slots = Say.It(text).Slots;

        Assert.Equal((building, entrance, unit), (slots.Building, slots.Entrance, slots.Unit));
    }

    [Theory]
    [InlineData("2026-11-22上午")]
    [InlineData("15:30")]
    [InlineData("13800138000")]
    [InlineData("9123 4567")]
    [InlineData("R20261121-0007")]
    [InlineData("物业费1500元")]
    [InlineData("二楼走廊灯坏了")]
    [InlineData("11月22日下午3点到5点")]
    [InlineData("打了119")]
    public void Given_other_numbers_when_heard_then_they_are_no_address(string text)
    {
        var slots = Say.It(text).Slots;

        Assert.Equal((null, null, null), (slots.Building, slots.Entrance, slots.Unit));
    }
}
