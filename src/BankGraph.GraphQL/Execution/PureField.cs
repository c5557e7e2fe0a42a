using System.Reflection;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>Reads a plain member of an object in memory: no resolver context, no task, no boxing of leaves.</summary>
internal abstract class PureField
{
    /// <summary>Reads the member.</summary>
    public abstract object? Read(object parent);

    /// <summary>Writes a leaf straight from the object; false, with nothing written, when it is null.</summary>
    public abstract bool WriteLeaf(object parent, JsonBuffer buffer);

    public static PureField Create<TParent, TValue>(OutputField field, Func<TParent, TValue> read) =>
        new PureField<TParent, TValue>(field, read);

    public static PureField Create(OutputField field, PropertyInfo property)
    {
        var parent = property.DeclaringType ?? throw new SchemaException($"`{property.Name}` has no type.");
        return Invoke(parent.IsValueType ? nameof(OfStruct) : nameof(OfClass), parent, property.PropertyType, field,
            property.GetMethod);
    }

    /// <summary>A method that needs its object alone.</summary>
    public static PureField Create(OutputField field, MethodInfo method, Type parent) =>
        Invoke(nameof(OfClass), parent, method.ReturnType, field, method);

    private static PureField Invoke(string factory, Type parent, Type value, OutputField field, MethodInfo? method)
    {
        var create = typeof(PureField).GetMethod(factory, BindingFlags.NonPublic | BindingFlags.Static);
        return create?.MakeGenericMethod(parent, value).Invoke(null, [field, method]) as PureField
            ?? throw new SchemaException($"`{field.Name}` cannot be read.");
    }

    private static PureField OfClass<TParent, TValue>(OutputField field, MethodInfo method) =>
        new PureField<TParent, TValue>(field, method.CreateDelegate<Func<TParent, TValue>>());

    private static PureField OfStruct<TParent, TValue>(OutputField field, MethodInfo method) where TParent : struct
    {
        var read = method.CreateDelegate<StructReader<TParent, TValue>>();
        return new PureField<TParent, TValue>(field, parent => read(ref parent));
    }

    private delegate TValue StructReader<TParent, out TValue>(ref TParent parent) where TParent : struct;
}

/// <inheritdoc />
internal sealed class PureField<TParent, TValue>(OutputField field, Func<TParent, TValue> read) : PureField
{
    // Asked first: to compare a value that cannot be null with null, unoptimised code puts it into a box.
    private static readonly bool CanBeNull = default(TValue) is null;

    private LeafWriter<TValue>? _writer;

    public override object? Read(object parent) => read((TParent)parent);

    public override bool WriteLeaf(object parent, JsonBuffer buffer)
    {
        var value = read((TParent)parent);
        if (CanBeNull && value is null) return false;
        (_writer ??= LeafWriter<TValue>.For(field)).Write(buffer, value);
        return true;
    }
}
