using System.Security.Cryptography;
using System.Text;
using HelpDesk.Bot.Desk;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Api;

/// <summary>Who calls, by bearer key.</summary>
/// <param name="Name">Name of the key; stands in timelines as <c>api:NAME</c>.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Department">Department it stands for; null for the usual one of the role.</param>
internal sealed record ApiCaller(string Name, StaffRole Role, string? Department = null)
{
    public Viewer Viewer => new(Role, Department, null);

    /// <summary>As the caller stands in timelines.</summary>
    public string By => "api:" + Name;
}

/// <summary>The configured keys. Kept as hashes and compared in constant time; empty keys open nothing.</summary>
internal sealed class ApiKeyRing
{
    /// <summary>The key of Development when none is configured.</summary>
    public const string SampleKey = "dev-api-key";

    private const string Bearer = "Bearer ";
    private readonly IReadOnlyList<(byte[] Hash, ApiCaller Caller)> keys;

    public ApiKeyRing(IOptions<Settings> settings, IHostEnvironment environment)
    {
        List<(byte[], ApiCaller)> known = [.. settings.Value.Api.Keys
            .Where(key => key.Key.Length > 0)
            .Select(key => (HashOf(key.Key), new ApiCaller(key.Name, RoleOf(key), key.Department)))];
        if (known.Count == 0 && environment.IsDevelopment())
        {
            known.Add((HashOf(SampleKey), new("dev", StaffRole.Supervisor)));
        }

        keys = known;
    }

    /// <summary>The caller behind an Authorization header; null when none is.</summary>
    public ApiCaller? CallerOf(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var given = HashOf(authorization[Bearer.Length..].Trim());
        ApiCaller? caller = null;
        foreach (var (hash, each) in keys)
        {
            caller = CryptographicOperations.FixedTimeEquals(hash, given) ? each : caller;
        }

        return caller;
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static StaffRole RoleOf(ApiKey key) =>
        Enum.TryParse<StaffRole>(key.Role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? role
            : throw new InvalidOperationException($"HelpDesk__Api__Keys: key '{key.Name}' has role '{key.Role}', which is not a staff role.");
}

/// <summary>Stands before every API route: key, role, store.</summary>
internal static class ApiGate
{
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder builder, DeskAction action)
    {
        foreach (var status in new[] { 400, 401, 403, 404, 409, 412, 413, 503 })
        {
            builder.ProducesProblem(status);
        }

        return builder.WithMetadata(new RoutePermission(action)).AddEndpointFilter((context, next) => GuardAsync(context, next, action));
    }

    /// <summary>Answers without a key.</summary>
    public static IEndpointConventionBuilder Open(this IEndpointConventionBuilder builder) => builder.WithMetadata(new RoutePermission(null));

    public static ApiCaller CallerOf(HttpContext http) =>
        http.Items[typeof(ApiCaller)] as ApiCaller ?? throw new InvalidOperationException("The route has no gate.");

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, DeskAction action)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<ApiKeyRing>().CallerOf(http.Request.Headers.Authorization) is not { } caller)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return ApiProblem.Of(StatusCodes.Status401Unauthorized, "unauthorized");
        }

        if (!StaffPermissions.May(caller.Role, action))
        {
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "forbidden");
        }

        http.Items[typeof(ApiCaller)] = caller;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "store_unavailable");
        }
    }
}
