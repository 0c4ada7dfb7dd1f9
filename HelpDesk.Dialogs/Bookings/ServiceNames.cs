using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Finds the service that a message names, by the catalogue's words.</summary>
/// <remarks>A word of several parts (空调 洗) is found when each of them stands somewhere in the message; the longest word decides.</remarks>
internal static class ServiceNames
{
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
        foreach (var service in estate.Services)
        {
            if (service.Name != refused && Weight(service, folded) is var weight && weight > longest)
            {
                (best, longest) = (service, weight);
            }
        }

        return best;
    }

    private static int Weight(ServiceOffer service, string folded)
    {
        var longest = 0;
        foreach (var word in service.Words)
        {
            longest = Math.Max(longest, Weight(Normaliser.Fold(word), folded));
        }

        foreach (var label in service.Labels.Values)
        {
            var whole = Normaliser.Fold(label);
            longest = Math.Max(longest, folded.Contains(whole, StringComparison.Ordinal) ? whole.Length : 0);
        }

        return longest;
    }

    private static int Weight(string word, string folded)
    {
        var weight = 0;
        foreach (var part in word.Split(' ', StringSplitOptions.RemoveEmptyEntries))
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
}
