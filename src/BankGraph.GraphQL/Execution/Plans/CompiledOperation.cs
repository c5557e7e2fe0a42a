using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Execution.Plans;

/// <summary>An operation made ready once: fragments spread, fields merged, names encoded, arguments coerced.</summary>
internal sealed class CompiledOperation(
    OperationDefinitionNode definition,
    SelectionSetPlan root,
    VariableDefinitions variables,
    IReadOnlyList<string> conditionVariables,
    int argumentSlots)
{
    public OperationDefinitionNode Definition { get; } = definition;

    public OperationType Type => Definition.Operation;

    public SelectionSetPlan Root { get; } = root;

    public VariableDefinitions Variables { get; } = variables;

    /// <summary>The variables of <c>@skip</c> and <c>@include</c>; each owns the bit of its position.</summary>
    public IReadOnlyList<string> ConditionVariables { get; } = conditionVariables;

    /// <summary>What it costs; null when nobody reckons.</summary>
    public CostPlan? Cost { get; set; }

    /// <summary>
    /// How many fields and directives have arguments that depend on variables, as far as they are compiled yet.
    /// </summary>
    public int ArgumentSlots { get; } = argumentSlots;

    /// <summary>The directives on the operation itself.</summary>
    public IReadOnlyList<DirectiveUse> Directives { get; init; } = [];

    /// <summary>What the caller must be allowed before anything of the document is executed.</summary>
    public AuthorizeAttribute[] Authorizations { get; init; } = [];
}

/// <summary>What is selected on one object type.</summary>
internal sealed class SelectionSetPlan(ObjectType type, FieldStep[] fields, FieldOrder? order)
{
    public ObjectType Type { get; } = type;

    /// <summary>Every field that may count.</summary>
    public FieldStep[] Fields { get; } = fields;

    public byte[] TypeNameJson { get; } = System.Text.Encoding.UTF8.GetBytes($"\"{type.Name}\"");

    /// <summary>The fields in the order of the answer; among them all that count.</summary>
    public FieldStep[] InOrder(ulong flags) => order is null ? Fields : order.For(flags);
}

/// <summary>A conjunction of variables that must be true or false for a selection to count.</summary>
/// <param name="Mask">The bits of the variables that matter.</param>
/// <param name="Value">What those bits must be.</param>
internal readonly record struct Condition(ulong Mask, ulong Value)
{
    public bool IsMet(ulong flags) => (flags & Mask) == Value;

    /// <summary>Whether the other one is met whenever this one is.</summary>
    public bool Implies(Condition other) => (Mask & other.Mask) == other.Mask && (Value & other.Mask) == other.Value;

    /// <summary>Adds one variable; null when it contradicts what is there.</summary>
    public Condition? And(int bit, bool mustBe)
    {
        var mask = 1UL << bit;
        var value = mustBe ? mask : 0;
        if ((Mask & mask) == 0) return new Condition(Mask | mask, Value | value);
        return (Value & mask) == value ? this : null;
    }
}
