using System.Security.Cryptography;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>The key chat tokens are signed with: made once, kept beside the store, so that a restart ends nobody's chat.</summary>
internal static class LineKey
{
    private const int Bytes = 32;
    private const string FileName = "direct-line.key";

    /// <summary>A key for this process only, for a store that does not outlive it either.</summary>
    public static byte[] Fresh() => RandomNumberGenerator.GetBytes(Bytes);

    /// <summary>The key in the folder, made when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there but holds no key: a new one would end every open chat unseen.</exception>
    public static byte[] In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Write(path, Fresh());
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Bytes ? key : throw new InvalidDataException($"{FileName} beside the store holds no key of {Bytes} bytes. Delete it to make a new one.");
    }

    // Under another name first: half a key must never be read as one.
    private static void Write(string path, byte[] key)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path);
    }
}
