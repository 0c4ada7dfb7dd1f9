using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Store.Audit;

/// <summary>Texts one after another, each behind its length in bytes; nothing is not the same as empty.</summary>
internal static class Canonical
{
    private const int LengthBytes = 4;
    private const int Nothing = -1;

    public static void Add(ArrayBufferWriter<byte> form, string? text)
    {
        BinaryPrimitives.WriteInt32BigEndian(form.GetSpan(LengthBytes), text is null ? Nothing : Encoding.UTF8.GetByteCount(text));
        form.Advance(LengthBytes);
        if (text is not null)
        {
            Encoding.UTF8.GetBytes(text, form);
        }
    }

    public static string Hash(ArrayBufferWriter<byte> form) => Convert.ToHexStringLower(SHA256.HashData(form.WrittenSpan));
}
