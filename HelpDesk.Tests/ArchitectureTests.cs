using System.Reflection;
using HelpDesk.Dialogs;
using HelpDesk.Store;

namespace HelpDesk.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Dialogs = typeof(Conversation).Assembly;
    private static readonly Assembly Store = typeof(DeskStore).Assembly;

    [Fact]
    public void Given_the_dialogs_when_their_references_are_read_then_they_know_neither_store_nor_shell_nor_web() =>
        Assert.DoesNotContain(Dialogs.GetReferencedAssemblies(), IsForbidden);

    [Fact]
    public void Given_the_store_when_its_references_are_read_then_it_knows_neither_dialogs_nor_shell_nor_web() =>
        Assert.DoesNotContain(Store.GetReferencedAssemblies(), IsForbidden);

    [Fact]
    public void Given_the_dialogs_when_their_references_are_read_then_they_reach_no_network_and_no_files() =>
        Assert.DoesNotContain(
            Dialogs.GetReferencedAssemblies(),
            name => name.Name is "System.Net.Http" or "System.Net.Sockets" or "System.IO.FileSystem" or "Microsoft.Data.Sqlite");

    private static bool IsForbidden(AssemblyName name) =>
        name.Name is "HelpDesk.Dialogs" or "HelpDesk.Store" or "HelpDesk.Bot" || name.Name?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true;
}
