namespace HelpDesk.Tests; public sealed class SmokeTests { [Fact] public void Given_nothing_when_run_then_green() => Assert.True(true); }
