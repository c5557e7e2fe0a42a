namespace BankGraph.GraphQL;

/// <summary>Describes the schema as a whole.</summary>
public interface ISchemaTypeDescriptor
{
    /// <summary>Describes the schema to those who read it.</summary>
    ISchemaTypeDescriptor Description(string? value);

    /// <summary>Puts a directive on the schema.</summary>
    /// <typeparam name="T">The directive's class, with <c>[DirectiveType]</c> or registered.</typeparam>
    ISchemaTypeDescriptor Directive<T>(T directiveInstance) where T : class;
}
