namespace HelpDesk.Bot;

/// <summary>Settings, section <c>HelpDesk</c> (environment <c>HelpDesk__…</c>).</summary>
internal sealed class Settings
{
    /// <summary>Address under which gateways and residents reach this process, without a path or closing slash. Default: the first address listened on.</summary>
    public string? PublicBaseUrl { get; set; }

    /// <summary>Proxies whose forwarded headers are believed, comma separated; default none.</summary>
    public string? KnownProxies { get; set; }

    public StoreSettings Store { get; set; } = new();

    /// <summary>Catalogue file (YAML). Default: the sample estate in Development; required in Production.</summary>
    public string? Catalogue { get; set; }

    public TwilioSettings Twilio { get; set; } = new();

    public BotSettings Bot { get; set; } = new();

    public DirectLineSettings DirectLine { get; set; } = new();

    public DeliverySettings Delivery { get; set; } = new();

    public ApiSettings Api { get; set; } = new();

    public WebhookSettings Webhooks { get; set; } = new();

    public ClockSettings Clock { get; set; } = new();
}

internal sealed class StoreSettings
{
    /// <summary>sqlite (default) or memory (nothing survives; tests only).</summary>
    public string Engine { get; set; } = "sqlite";

    /// <summary>For sqlite the file. Default <c>data/helpdesk.db</c>.</summary>
    public string ConnectionString { get; set; } = "data/helpdesk.db";
}

internal sealed class TwilioSettings
{
    public string? AccountSid { get; set; }

    public string? AuthToken { get; set; }

    /// <summary>Second token believed in signatures while the first is being replaced.</summary>
    public string? AuthTokenSecondary { get; set; }

    /// <summary>Our number, E.164.</summary>
    public string? From { get; set; }

    /// <summary>Default <c>https://api.twilio.com</c>; another host in tests and with the simulator.</summary>
    public string ApiBaseUrl { get; set; } = "https://api.twilio.com";

    /// <summary><c>enforce</c> (default) or <c>log</c>: accept wrong signatures and shout, for the first day of a number.</summary>
    public string SignatureMode { get; set; } = "enforce";

    /// <summary>The channel is on.</summary>
    public bool IsConfigured => AccountSid is { Length: > 0 } && AuthToken is { Length: > 0 } && From is { Length: > 0 };
}

/// <summary>Bot Framework channels (Teams, Web Chat of Azure Bot Service and others).</summary>
internal sealed class BotSettings
{
    /// <summary>Our id among bots. Without it the channel is off; in Development test channels on this machine are let in without tokens.</summary>
    public string? AppId { get; set; }

    public string? AppPassword { get; set; }

    /// <summary>Tenant of a bot that belongs to one; default: a bot for all tenants.</summary>
    public string? TenantId { get; set; }

    /// <summary>Who signs the channels' tokens. Default <c>https://api.botframework.com</c>.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the issuer describes itself and its keys; https, or this machine in tests.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where our own tokens come from; default: the tenant's at <c>login.microsoftonline.com</c>. https, or this machine in tests.</summary>
    public string? TokenEndpoint { get; set; }

    /// <summary>Hosts of channels that lie in a private network or have no https, comma separated; default none.</summary>
    public string? PrivateHosts { get; set; }

    /// <summary>The channel is on.</summary>
    public bool IsConfigured => AppId is { Length: > 0 };
}

/// <summary>The chat's line for our own page and other clients.</summary>
internal sealed class DirectLineSettings
{
    /// <summary>Lets a site make tokens for its visitors (<c>POST /v3/directline/tokens/generate</c>). Default none: nobody may; our own page needs none.</summary>
    public string? Secret { get; set; }

    /// <summary>Web origins whose pages may talk to the chat or hold our page in a frame, comma separated (<c>https://www.example.com</c>); our own always may. Default none.</summary>
    public string? AllowedOrigins { get; set; }
}

internal sealed class DeliverySettings
{
    /// <summary>Texts handed to the gateway at the same time, 1 to 256; default 24.</summary>
    public int Parallelism { get; set; } = 24;
}

internal sealed class WebhookSettings
{
    /// <summary>Hosts of receivers that lie in a private network or have no https, comma separated; default none. Events go to no other private address.</summary>
    public string? PrivateHosts { get; set; }
}

internal sealed class ApiSettings
{
    public IList<ApiKey> Keys { get; } = [];
}

internal sealed class ApiKey
{
    public string Name { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>A staff role, such as agent or supervisor.</summary>
    public string Role { get; set; } = "";

    /// <summary>Name of a department in the catalogue; null for the usual one of the role. Complaints about it are hidden from its staff.</summary>
    public string? Department { get; set; }
}

internal sealed class ClockSettings
{
    /// <summary>Development only: the desk believes it is this instant at start (ISO 8601 with offset); time runs on.</summary>
    public DateTimeOffset? StartAt { get; set; }
}
