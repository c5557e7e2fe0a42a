using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Requests;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Http;

/// <summary>A request on its way to the executor, for interceptors to complete.</summary>
public sealed class OperationRequestBuilder
{
    private readonly RequestParameters _parameters;
    private Dictionary<string, object?>? _contextData;
    private CostReport _costReport;

    internal OperationRequestBuilder(RequestParameters parameters, IServiceProvider services, ClaimsPrincipal user)
    {
        _parameters = parameters;
        Services = services;
        User = user;
    }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal User { get; private set; }

    /// <summary>The name of the operation that is asked for; null when the client gave none.</summary>
    public string? OperationName => _parameters.OperationName;

    /// <summary>The id of the stored document that is asked for; empty when the document came along.</summary>
    public OperationDocumentId DocumentId => _parameters.DocumentId;

    /// <summary>Sets who asks.</summary>
    public OperationRequestBuilder SetUser(ClaimsPrincipal user)
    {
        User = user;
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
        Services = Services,
        User = User,
        ContextData = _contextData,
        QueriesOnly = queriesOnly,
        NoSubscriptions = noSubscriptions,
        CostReport = _costReport,
    };
}
