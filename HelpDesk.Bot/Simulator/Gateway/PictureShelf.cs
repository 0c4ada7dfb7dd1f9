using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Pictures that phones sent, for the desk to fetch; the newest few, gone when the simulator ends. Thread-safe.</summary>
internal sealed class PictureShelf
{
    /// <summary>Bytes of one picture; a carrier takes about as much.</summary>
    public const int MaxBytes = 5 << 20;

    private const int MaxPictures = 40;

    private readonly ConcurrentDictionary<string, Picture> pictures = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>Keeps a picture and tells its id.</summary>
    public string Add(Picture picture)
    {
        var sid = "ME" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        pictures[sid] = picture;
        order.Enqueue(sid);
        while (order.Count > MaxPictures && order.TryDequeue(out var oldest))
        {
            pictures.TryRemove(oldest, out _);
        }

        return sid;
    }

    public Picture? Find(string sid) => pictures.GetValueOrDefault(sid);
}

/// <summary>A picture as a phone sent it.</summary>
internal sealed record Picture(string ContentType, byte[] Bytes);
