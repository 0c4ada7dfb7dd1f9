using System.Runtime.CompilerServices;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Finds the service that a message names, by the catalogue's words.</summary>
/// <remarks>A word of several parts (空调 洗) is found when each of them stands somewhere in the message; the longest word decides.</remarks>
internal static class ServiceNames
{
    // Folded once for each catalogue: every message is looked through.
    private static readonly ConditionalWeakTable<Estate, Known[]> Folded = [];

    /// <summary>The service of a name in the catalogue; null when the catalogue no longer has it.</summary>
    public static ServiceOffer? Of(Estate estate, string? name)
    {
        foreach (var service in estate.Services)
        {
            if (service.Name == name)
            {
                return service;
            }
        }

        return null;
    }

    /// <summary>The message is little more than the name of a service.</summary>
    public static bool IsNamed(Estate estate, string text) => text.Length <= (text.Any(char.IsAsciiLetter) ? 24 : 10) && Find(estate, text) is not null;

    /// <summary>The message names a service with how many or when, and asks nothing else: “need 5 bottles of water tomorrow”.</summary>
    public static bool IsWanted(Estate estate, Heard heard) =>
        Find(estate, heard.Text) is { } service && heard.Slots.Category is null && (heard.When is not null || QuantityRecogniser.Read(heard.Text, service) is not null);

    /// <summary>The service a message names; null for none.</summary>
    /// <param name="estate">The property.</param>
    /// <param name="text">The message.</param>
    /// <param name="refused">Name of a service that is not meant; null for none.</param>
    public static ServiceOffer? Find(Estate estate, string text, string? refused = null)
    {
        if (estate.Services.Count == 0 || text.Length > 400)
        {
            return null;
        }

        var folded = Normaliser.Fold(text);
        ServiceOffer? best = null;
        var longest = 0;
        foreach (var known in Folded.GetValue(estate, Fold))
        {
            if (known.Service.Name != refused && Weight(known, folded) is var weight && weight > longest)
            {
                (best, longest) = (known.Service, weight);
            }
        }

        return best;
    }

    private static int Weight(Known known, string folded)
    {
        var longest = 0;
        foreach (var parts in known.Words)
        {
            longest = Math.Max(longest, Weight(parts, folded));
        }

        foreach (var label in known.Labels)
        {
            longest = Math.Max(longest, folded.Contains(label, StringComparison.Ordinal) ? label.Length : 0);
        }

        return longest;
    }

    private static int Weight(string[] parts, string folded)
    {
        var weight = 0;
        foreach (var part in parts)
        {
            if (!Stands(part, folded))
            {
                return 0;
            }

            weight += part.Length;
        }

        return weight;
    }

    // A Latin part begins a word (“clean” in “cleaning”, not in “unclean”).
    private static bool Stands(string part, string folded)
    {
        for (var at = folded.IndexOf(part, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsAsciiLetter(part[0]) || !char.IsAsciiLetter(folded[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static Known[] Fold(Estate estate) =>
    [
        .. estate.Services.Select(static service => new Known(
            service,
            [.. service.Words.Select(static word => Normaliser.Fold(word).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(static parts => parts.Length > 0)],
            [.. service.Labels.Values.Select(Normaliser.Fold)])),
    ];

    private sealed record Known(ServiceOffer Service, string[][] Words, string[] Labels);
}
