using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>What the arguments of one field cost, with all that is given inside them.</summary>
internal sealed class InputCost
{
    private readonly InputWeights.Index _weights;
    private readonly IReadOnlyDictionary<string, IValueNode?> _variableDefaults;
    private readonly List<Part> _parts = [];

    /// <summary>Reckons the arguments that a field is given.</summary>
    public InputCost(
        InputWeights.Index weights,
        IReadOnlyDictionary<string, IValueNode?> variableDefaults,
        OutputField field,
        FieldNode node)
    {
        _weights = weights;
        _variableDefaults = variableDefaults;
        foreach (var argument in node.Arguments)
        {
            if (field.Arguments.TryGet(argument.Name.Value, out var definition)) Add(argument.Value, definition);
        }
    }

    /// <summary>What the literals cost.</summary>
    public double Literals { get; private set; }

    /// <summary>Whether variables matter.</summary>
    public bool IsConstant => _parts.Count == 0;

    /// <summary>What the variables cost.</summary>
    public Part[] Variables => [.. _parts];

    private void Add(IValueNode value, InputField field)
    {
        var weight = InputWeights.Weight(field);
        if (value is VariableNode variable)
        {
            AddVariable(variable, field.Type, weight);
            return;
        }

        Literals += weight;
        AddContent(value, field.Type);
    }

    private void AddContent(IValueNode value, IType type)
    {
        if (type.NamedType is not InputObjectType input) return;
        switch (value)
        {
            case VariableNode variable:
                AddVariable(variable, type, 0);
                break;
            case ListValueNode list:
                foreach (var item in list.Items) AddContent(item, type);
                break;
            case ObjectValueNode node:
                foreach (var member in node.Fields)
                {
                    if (input.Fields.TryGet(member.Name.Value, out var field)) Add(member.Value, field);
                }

                break;
        }
    }

    private void AddVariable(VariableNode variable, IType type, double weight)
    {
        var content = _weights.Of(type);
        if (weight == 0 && content is null) return;
        var name = variable.Name.Value;

        // A default can hold no variables itself, so that it costs the same each time.
        var literals = Literals;
        if (_variableDefaults.GetValueOrDefault(name) is { } literal) AddContent(literal, type);
        _parts.Add(new Part(name, weight, content, Literals - literals));
        Literals = literals;
    }

    /// <summary>What a variable costs where it is given.</summary>
    /// <param name="Variable">Its name.</param>
    /// <param name="Weight">The weight of the argument or input field that takes it.</param>
    /// <param name="Content">The weights of what is inside; null for a leaf.</param>
    /// <param name="DefaultContent">What the inside of the variable's default costs.</param>
    internal readonly record struct Part(string Variable, double Weight, InputWeights? Content, double DefaultContent)
    {
        /// <summary>A variable that is left out leaves out what it was to be given to.</summary>
        public double Evaluate(in VariableSet variables)
        {
            if (!variables.TryGet(Variable, out var value)) return 0;
            if (Content is null) return Weight;
            return Weight + (value.IsJson ? Content.Sum(value.Json) : DefaultContent);
        }
    }
}
