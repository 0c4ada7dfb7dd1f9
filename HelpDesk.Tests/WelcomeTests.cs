using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;

namespace HelpDesk.Tests;

public sealed class WelcomeTests
{
    [Fact]
    public void Given_development_when_the_desk_starts_then_it_says_where_to_go_and_how_to_sign_in()
    {
        var text = Welcome.Text("http://localhost:5000", CatalogueFile.ReadSample(), development: true);

        Assert.Matches("chat +http://localhost:5000/\r?\n", text);
        Assert.Contains("http://localhost:5000/sim", text, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5000/desk", text, StringComparison.Ordinal);
        Assert.Matches("tech +night-duty-1 +technician", text);
    }

    [Fact]
    public void Given_production_when_the_desk_starts_then_it_names_no_simulator_and_no_passwords()
    {
        var text = Welcome.Text("https://desk.example.com", CatalogueFile.ReadSample(), development: false);

        Assert.Matches("chat +https://desk.example.com/\r?\n", text);
        Assert.Contains("https://desk.example.com/desk", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/sim", text, StringComparison.Ordinal);
        Assert.DoesNotContain("night-duty", text, StringComparison.Ordinal);
    }
}
