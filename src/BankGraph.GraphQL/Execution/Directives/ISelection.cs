using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>What a document selected: one field, put together from all the places that select it.</summary>
public interface ISelection
{
    /// <summary>The name of the field in the response.</summary>
    string ResponseName { get; }

    /// <summary>The field.</summary>
    OutputField Field { get; }

    /// <summary>The type of the field's value.</summary>
    IType Type { get; }

    /// <summary>The object type on which the field is selected.</summary>
    ObjectType DeclaringType { get; }

    /// <summary>The first place that selects the field.</summary>
    FieldNode SyntaxNode { get; }

    /// <summary>Every place that selects the field, skipped ones included.</summary>
    IReadOnlyList<FieldNode> SyntaxNodes { get; }

    /// <summary>
    /// The directives on the field, in the order of the document, besides <c>@skip</c> and <c>@include</c>; those of
    /// places that are skipped in this run are left out.
    /// </summary>
    /// <exception cref="GraphQLException">A variable's value does not fit an argument.</exception>
    IReadOnlyList<Directive> Directives { get; }

    /// <summary>
    /// The directives on the fragments that brought the field into its selection set, outermost first, under the same
    /// rules as <see cref="Directives"/>.
    /// </summary>
    /// <exception cref="GraphQLException">A variable's value does not fit an argument.</exception>
    IReadOnlyList<Directive> FragmentDirectives { get; }
}
