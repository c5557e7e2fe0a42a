namespace BankGraph.GraphQL.Types;

/// <summary>Stands for a list where a C# type stands for a type of the schema.</summary>
/// <typeparam name="T">What stands for the type of each element.</typeparam>
public abstract class ListType<T>
{
    private ListType() { }
}

/// <summary>Stands for a type without null where a C# type stands for a type of the schema.</summary>
/// <typeparam name="T">What stands for the wrapped type.</typeparam>
public abstract class NonNullType<T>
{
    private NonNullType() { }
}
