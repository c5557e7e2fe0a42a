using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text.Json;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.Validation.Cost;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// One request as a transport received it. The document, variables and extensions lie in the transport's memory, which
/// is used again once the result has been disposed of: whoever keeps them for longer copies them.
/// </summary>
public sealed class GraphQLRequest
{
    private static readonly ClaimsPrincipal Anonymous = new(new ClaimsIdentity());

    private readonly IServiceProvider? _services;
    private readonly ClaimsPrincipal? _user;

    /// <summary>The document in UTF-8; empty when only <see cref="DocumentId"/> names it.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The id of a stored document; empty when the document came along.</summary>
    public OperationDocumentId DocumentId { get; init; }

    /// <summary>Which operation of the document to execute; null when there is only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: a JSON object, or undefined or null for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The extensions that the client sent: a JSON object, or undefined for none.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The services of the request.</summary>
    [AllowNull]
    public required IServiceProvider Services
    {
        get => _services
            ?? Origin?.RequestServices
            ?? throw new InvalidOperationException("The request was given no services.");
        init => _services = value;
    }

    /// <summary>Who asks.</summary>
    [AllowNull]
    public ClaimsPrincipal User
    {
        get => _user ?? Origin?.User ?? Anonymous;
        init => _user = value;
    }

    /// <summary>
    /// The HTTP request whose services and user count where no others were given. They are made when somebody needs
    /// them: many operations are answered without either, and making them can cost more than answering.
    /// </summary>
    internal HttpContext? Origin { get; init; }

    /// <summary>Values for resolvers, put there by the transport; null for none.</summary>
    public IDictionary<string, object?>? ContextData { get; init; }

    /// <summary>
    /// Whether mutations are refused with <see cref="ErrorCodes.MethodNotAllowed"/>, as for GET. Subscriptions are a
    /// matter of <see cref="NoSubscriptions"/> alone: an event stream may be opened by GET.
    /// </summary>
    public bool QueriesOnly { get; init; }

    /// <summary>
    /// Whether subscriptions are refused with <see cref="ErrorCodes.StreamingNotSupported"/>, because the transport
    /// answers once.
    /// </summary>
    public bool NoSubscriptions { get; init; }

    /// <summary>Whether the client wants to know what the operation costs.</summary>
    public CostReport CostReport { get; init; }
}
