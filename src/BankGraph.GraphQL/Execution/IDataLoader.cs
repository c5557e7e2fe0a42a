namespace BankGraph.GraphQL.Execution;

/// <summary>Gathers look-ups of many fields into one; one instance lives as long as its request.</summary>
public interface IDataLoader;
