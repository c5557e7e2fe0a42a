using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// Implemented by an attribute of an object type that says who may see its objects. The engine asks it before it reads
/// any field of such an object, wherever in the graph the object turned up; a denied object reads as null.
/// </summary>
public interface IObjectAccessAttribute
{
    /// <summary>Whether the caller may see the object.</summary>
    ValueTask<bool> Check(IRequestContext request, object value);
}
