using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>What every run of an operation has in common.</summary>
internal sealed record ExecutionEnvironment(
    Schema Schema, RequestExecutorOptions Options, ExecutionFailures Failures, DataLoaderFactories DataLoaders);
