using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>The ledger on disk: JSON lines, only ever appended.</summary>
/// <remarks>
/// Lines waiting at the same moment are written and flushed to the disk together; a caller goes on once its line is there.
/// A line torn by a crash is cut off at the next start: nobody was told it existed.
/// </remarks>
internal sealed class LedgerFile : IAsyncDisposable
{
    private const int MaxBatch = 1_000;

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly FileStream file;
    private readonly Action<LedgerLine> written;
    private readonly Task writing;

    private LedgerFile(FileStream file, Action<LedgerLine> written)
    {
        this.file = file;
        this.written = written;
        writing = WriteAllAsync();
    }

    /// <summary>Opens the file and hands every line of it to <paramref name="read"/>, then every new one to <paramref name="written"/>.</summary>
    public static LedgerFile Open(string path, Action<LedgerLine> read, Action<LedgerLine> written)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        foreach (var line in Read(path))
        {
            read(line);
        }

        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
        CutTornLine(stream);
        return new LedgerFile(stream, written);
    }

    /// <summary>All whole lines, oldest first; a line nobody can read is passed over.</summary>
    public static IEnumerable<LedgerLine> Read(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } text)
        {
            if (Parse(text) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <summary>Completes once the line is on the disk.</summary>
    /// <exception cref="IOException">The disk refused; nothing was kept.</exception>
    public Task AppendAsync(LedgerLine line)
    {
        var waiting = new Waiting(line);
        return queue.Writer.TryWrite(waiting) ? waiting.Done.Task : Task.FromException(new IOException("The ledger is closed."));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        await file.DisposeAsync();
    }

    private static LedgerLine? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, LedgerJson.Readable.LedgerLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void CutTornLine(FileStream stream)
    {
        var end = stream.Length;
        while (end > 0)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == '\n')
            {
                break;
            }

            end--;
        }

        stream.SetLength(end);
        stream.Position = end;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Waiting>();
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MaxBatch && queue.Reader.TryRead(out var waiting))
            {
                batch.Add(waiting);
            }

            Write(batch, bytes);
            batch.Clear();
            bytes.ResetWrittenCount();
        }
    }

    private void Write(List<Waiting> batch, ArrayBufferWriter<byte> bytes)
    {
        foreach (var waiting in batch)
        {
            using var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = LedgerJson.Readable.Options.Encoder });
            JsonSerializer.Serialize(json, waiting.Line, LedgerJson.Readable.LedgerLine);
            json.Flush();
            bytes.Write("\n"u8);
        }

        var whole = file.Position;
        try
        {
            file.Write(bytes.WrittenSpan);
            file.Flush(flushToDisk: true);
        }
        catch (IOException refused)
        {
            file.SetLength(whole);
            file.Position = whole;
            batch.ForEach(waiting => waiting.Done.SetException(refused));
            return;
        }

        foreach (var waiting in batch)
        {
            written(waiting.Line);
            waiting.Done.SetResult();
        }
    }

    private sealed record Waiting(LedgerLine Line)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
