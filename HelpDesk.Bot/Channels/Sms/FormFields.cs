using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Fields of an <c>application/x-www-form-urlencoded</c> body: names case-sensitive, repeats kept, in the order of the body.</summary>
/// <remarks>Strict: a broken percent escape or broken UTF-8 makes the whole body unreadable, because a signature could not be trusted over a guess.</remarks>
internal sealed class FormFields
{
    /// <summary>More fields than this are refused; a real webhook has about twenty.</summary>
    public const int MaxFields = 200;

    private readonly List<KeyValuePair<string, string>> fields;

    private FormFields(List<KeyValuePair<string, string>> fields) => this.fields = fields;

    public IReadOnlyList<KeyValuePair<string, string>> All => fields;

    /// <summary>First value of a field, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in fields)
            {
                if (field.Key == name)
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Reads a body; null when it is broken or has too many fields.</summary>
    public static FormFields? Parse(ReadOnlySpan<byte> body)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(Math.Max(body.Length, 1));
        try
        {
            var read = new List<KeyValuePair<string, string>>(24);
            foreach (var range in body.Split((byte)'&'))
            {
                var pair = body[range];
                if (pair.IsEmpty)
                {
                    continue;
                }

                var equals = pair.IndexOf((byte)'=');
                var key = Decode(equals < 0 ? pair : pair[..equals], scratch);
                var value = equals < 0 ? "" : Decode(pair[(equals + 1)..], scratch);
                if (key is null || value is null || read.Count == MaxFields)
                {
                    return null;
                }

                read.Add(new(key, value));
            }

            return new(read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    private static string? Decode(ReadOnlySpan<byte> encoded, byte[] scratch)
    {
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var octet = encoded[at];
            if (octet == '%')
            {
                if (at + 2 >= encoded.Length || !char.IsAsciiHexDigit((char)encoded[at + 1]) || !char.IsAsciiHexDigit((char)encoded[at + 2]))
                {
                    return null;
                }

                octet = (byte)((Nibble(encoded[at + 1]) << 4) | Nibble(encoded[at + 2]));
                at += 2;
            }
            else if (octet == '+')
            {
                octet = (byte)' ';
            }

            scratch[length++] = octet;
        }

        var decoded = scratch.AsSpan(0, length);
        return Utf8.IsValid(decoded) ? Encoding.UTF8.GetString(decoded) : null;
    }

    private static int Nibble(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
