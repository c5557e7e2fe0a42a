using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Requests;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.Validation.Cost;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http;

/// <summary>A request on its way to the executor, for interceptors to complete.</summary>
public sealed class OperationRequestBuilder
{
    private readonly RequestParameters _parameters;
    private readonly HttpContext _context;
    private readonly IServiceProvider? _services;
    private ClaimsPrincipal? _user;
    private Dictionary<string, object?>? _contextData;
    private CostReport _costReport;

    /// <summary>A request that an HTTP request consists of.</summary>
    internal OperationRequestBuilder(RequestParameters parameters, HttpContext context)
    {
        _parameters = parameters;
        _context = context;
    }

    /// <summary>
    /// One of the requests of a session, with services of its own; its user is that of the HTTP request, unless one is
    /// given.
    /// </summary>
    internal OperationRequestBuilder(
        RequestParameters parameters, HttpContext context, IServiceProvider services, ClaimsPrincipal? user)
        : this(parameters, context)
    {
        _services = services;
        _user = user;
    }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => _services ?? _context.RequestServices;

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal User => _user ?? _context.User;

    /// <summary>The name of the operation that is asked for; null when the client gave none.</summary>
    public string? OperationName => _parameters.OperationName;

    /// <summary>The id of the stored document that is asked for; empty when the document came along.</summary>
    public OperationDocumentId DocumentId => _parameters.DocumentId;

    /// <summary>Sets who asks.</summary>
    public OperationRequestBuilder SetUser(ClaimsPrincipal user)
    {
        _user = user;
        return this;
    }

    /// <summary>Sets a value that resolvers read with <c>[GlobalState]</c>.</summary>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        _contextData ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        _contextData[name] = value;
        return this;
    }

    /// <summary>Tells the client what the operation costs, besides its answer.</summary>
    public OperationRequestBuilder ReportCost()
    {
        _costReport = CostReport.Report;
        return this;
    }

    /// <summary>Tells the client what the operation costs, and does not execute it.</summary>
    public OperationRequestBuilder ValidateCost()
    {
        _costReport = CostReport.Validate;
        return this;
    }

    internal GraphQLRequest Build(bool queriesOnly, bool noSubscriptions) => new()
    {
        Document = _parameters.Document,
        DocumentId = _parameters.DocumentId,
        OperationName = _parameters.OperationName,
        Variables = _parameters.Variables,
        Extensions = _parameters.Extensions,
        Services = _services,
        User = _user,
        Origin = _context,
        ContextData = _contextData,
        QueriesOnly = queriesOnly,
        NoSubscriptions = noSubscriptions,
        CostReport = _costReport,
    };
}
