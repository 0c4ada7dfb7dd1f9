using HelpDesk.Bench.Understanding;

namespace HelpDesk.Bench;

internal static class Program
{
    private const string Usage = """
        dotnet run -c Release --project HelpDesk.Bench -- COMMAND
          turns [seconds] [tickets]  durable repair turns in process (default 15 s, 100,000 tickets stored)
          slow [seconds] [tickets]   the same with 5 ms put into every sync to disk (needs strace)
          http [seconds] [tickets]   signed webhooks over HTTP, replies to a fake gateway, all on this machine
          messages [seconds] [tickets]  a repair over /api/messages with replies in the response, tokens checked, 64 connections
          sockets [sockets] [seconds]   open chats (default 1,000): memory of a socket, time until an answer is at its page
          desk [tickets] [seconds]   the staff desk (default 1,000,000 tickets stored, 1,000 open): board, search, ticket page; then 100 staff watch while 500 messages a second arrive
          dates FILE                 scores the reader of times with a file of labelled sentences and prints every miss
          start                      published build: start to first answer, memory when idle
          understanding              how well and how fast the project's own sentences are understood; every miss
          train                      makes the model of HelpDesk.Dialogs from the building part of the sentences
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
            case ["messages", ..]:
                return await MessagesBench.RunAsync(Number(args, 1, 20), Number(args, 2, 100_000));
            case ["sockets", ..]:
                return await SocketsBench.RunAsync(Number(args, 1, 1000), Number(args, 2, 20));
            case ["desk", ..]:
                return await DeskBench.RunAsync(Number(args, 1, 1_000_000), Number(args, 2, 20));
            case ["dates", var file]:
                return DatesBench.Run(file);
            case ["start"]:
                return await StartBench.RunAsync();
            case ["understanding"]:
                return await UnderstandingBench.RunAsync();
            case ["train"]:
                return TrainCommand.Run();
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
