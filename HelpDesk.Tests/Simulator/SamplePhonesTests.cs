using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Simulator;

namespace HelpDesk.Tests.Simulator;

public sealed class SamplePhonesTests
{
    [Fact]
    public void Given_the_sample_estate_when_its_phones_are_shown_then_residents_a_stranger_and_the_technician_are_there()
    {
        var phones = SamplePhones.Of(CatalogueFile.ReadSample());

        Assert.Contains(phones, phone => phone is { Number: "+8613900000506", Name: "陈先生", Description: "2栋506", IsStaff: false });
        Assert.Contains(phones, phone => phone is { Number: "+8613900001202", Description: "3栋2单元1202" });
        Assert.Contains(phones, phone => phone is { Number: "+85291230007", Description: "A座1506" });
        Assert.Contains(phones, phone => phone.Name == "未登记");
        Assert.Equal("+8613900008000", Assert.Single(phones, phone => phone.IsStaff).Number);
        Assert.Equal(phones.Count, phones.Select(phone => phone.Number).Distinct().Count());
    }
}
