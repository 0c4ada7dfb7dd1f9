using HelpDesk.Bot.Simulator.Gateway;
using Microsoft.AspNetCore.Mvc;

namespace HelpDesk.Bot.Simulator;

/// <summary>What phones do, what the fault panel switches and what the ledger holds, for the page and for tests.</summary>
internal static class PhoneEndpoints
{
    private const int LongestText = 1_600;
    private const int MaxPage = 10_000;

    public static void MapPhones(this IEndpointRouteBuilder routes, SimulatedGateway gateway, Ledger ledger, PictureShelf pictures)
    {
        routes.MapPost("/sim/phones/{number}/picture", (string number, HttpRequest request, string? text, CancellationToken cancel) => SendPictureAsync(gateway, pictures, number, text ?? "", request, cancel))
            .WithMetadata(new RequestSizeLimitAttribute(PictureShelf.MaxBytes));
        routes.MapPost("/sim/phones/{number}/send", async (string number, PhoneText sent) =>
            !TwilioRest.E164.IsMatch(number) || sent.Text is not { Length: > 0 and <= LongestText } text
                ? Results.Problem("A number is E.164, a text 1 to 1600 characters.", statusCode: StatusCodes.Status400BadRequest)
                : Results.Json(new SentText((await gateway.ReceiveAsync(number, text)).Sid), statusCode: StatusCodes.Status201Created));
        routes.MapGet("/sim/ledger", (long? from, int? size) =>
        {
            var take = Math.Clamp(size ?? 1_000, 1, MaxPage);
            var texts = ledger.Page(Math.Max(from ?? 0, 0), take);
            var (all, inbound) = ledger.Counts;
            return Results.Json(new LedgerPage(all, inbound, texts, texts.Count == take ? texts[^1].Sequence + 1 : null));
        });
    }

    private static async Task<IResult> SendPictureAsync(SimulatedGateway gateway, PictureShelf pictures, string number, string text, HttpRequest request, CancellationToken cancel)
    {
        if (!TwilioRest.E164.IsMatch(number) || text.Length > LongestText || request.ContentLength is null or 0 or > PictureShelf.MaxBytes)
        {
            return Results.Problem($"A number is E.164, the body a picture of at most {PictureShelf.MaxBytes} bytes.", statusCode: StatusCodes.Status400BadRequest);
        }

        var bytes = new byte[request.ContentLength.Value];
        await request.Body.ReadExactlyAsync(bytes, cancel);
        var picture = pictures.Add(new(request.ContentType ?? "application/octet-stream", bytes));
        return Results.Json(new SentText((await gateway.ReceiveAsync(number, text, [picture])).Sid), statusCode: StatusCodes.Status201Created);
    }

    public static void MapFaults(this IEndpointRouteBuilder routes, FaultPanel faults)
    {
        routes.MapGet("/sim/faults", () => faults.Active);
        routes.MapPost("/sim/faults", (Fault fault) =>
        {
            if (!fault.IsValid)
            {
                return Results.Problem($"kind is one of {string.Join(", ", FaultKind.All)}; count is 1 or more or absent; amount is 1 to {Fault.MaxAmount}.", statusCode: StatusCodes.Status400BadRequest);
            }

            faults.SwitchOn(fault);
            return Results.Json(faults.Active);
        });
        routes.MapDelete("/sim/faults/{kind?}", (string? kind) =>
        {
            faults.SwitchOff(kind);
            return Results.Json(faults.Active);
        });
    }
}

internal sealed record PhoneText(string? Text);

internal sealed record SentText(string Sid);

/// <summary>A page of the ledger, oldest first, with the count of all texts and of those that phones sent; Next is null after the last page.</summary>
internal sealed record LedgerPage(long Total, long Inbound, IReadOnlyList<SimulatedText> Texts, long? Next);
