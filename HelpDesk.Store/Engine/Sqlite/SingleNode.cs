namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Keeps a second process away from the file: a lock on a file beside it, which the system lifts when the process ends, however it ends.</summary>
internal sealed class SingleNode : IDisposable
{
    private readonly FileStream held;

    private SingleNode(FileStream held) => this.held = held;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreUnavailableException">Somebody else has the store open.</exception>
    public static SingleNode Claim(string path)
    {
        try
        {
            return new(new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new StoreUnavailableException($"The store '{path}' cannot be opened: no right to write beside it.", refused);
        }
        catch (IOException busy)
        {
            throw new StoreUnavailableException($"The store '{path}' is already open in another process, or its folder cannot be written. One process serves one store.", busy);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
