namespace HelpDesk.Bench;

internal static class Program
{
    private const string Usage = """
        dotnet run -c Release --project HelpDesk.Bench -- COMMAND
          turns [seconds] [tickets]  durable repair turns in process (default 15 s, 100,000 tickets stored)
          slow [seconds] [tickets]   the same with 5 ms put into every sync to disk (needs strace)
          http [seconds] [tickets]   signed webhooks over HTTP, replies to a fake gateway, all on this machine
          start                      published build: start to first answer, memory when idle
          ratios                     short run of turns; fails when a ratio is broken (for continuous integration)
        """;

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["turns", ..]:
                return await TurnsBench.RunAsync(Number(args, 1, 15), Number(args, 2, 100_000));
            case ["slow", ..]:
                return await TurnsBench.RunWithSlowSyncAsync(Number(args, 1, 15), Number(args, 2, 100_000));
            case ["http", ..]:
                return await HttpBench.RunAsync(Number(args, 1, 20), Number(args, 2, 100_000));
            case ["start"]:
                return await StartBench.RunAsync();
            case ["ratios"]:
                return await Ratios.RunAsync();
            default:
                Console.WriteLine(Usage);
                return 2;
        }
    }

    private static int Number(string[] args, int index, int otherwise) =>
        args.Length > index && int.TryParse(args[index], out var number) && number > 0 ? number : otherwise;
}
