using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types;

/// <summary>
/// Says what kind of directive a C# class is, where <c>[DirectiveType]</c> on the class does not say enough: a
/// middleware, above all. Registered with <c>AddDirectiveType</c>.
/// </summary>
/// <typeparam name="T">The class whose properties are the arguments.</typeparam>
public class DirectiveType<T> : IDirectiveTypeConfiguration where T : class
{
    /// <summary>Describes the directive.</summary>
    protected virtual void Configure(IDirectiveTypeDescriptor<T> descriptor) { }

    /// <inheritdoc />
    Type IDirectiveTypeConfiguration.RuntimeType => typeof(T);

    /// <inheritdoc />
    void IDirectiveTypeConfiguration.Configure(DirectiveDescription description) =>
        Configure(new DirectiveTypeDescriptor<T>(description));
}

/// <summary>Describes a directive.</summary>
/// <typeparam name="T">The class whose properties are the arguments.</typeparam>
public interface IDirectiveTypeDescriptor<T> where T : class
{
    /// <summary>Names it.</summary>
    IDirectiveTypeDescriptor<T> Name(string value);

    /// <summary>Describes it to those who read the schema.</summary>
    IDirectiveTypeDescriptor<T> Description(string? value);

    /// <summary>Adds places where it may stand.</summary>
    IDirectiveTypeDescriptor<T> Location(DirectiveLocation value);

    /// <summary>Lets it stand more than once in one place.</summary>
    IDirectiveTypeDescriptor<T> Repeatable();

    /// <summary>Puts something around the resolver of each field that carries it.</summary>
    IDirectiveTypeDescriptor<T> Use(DirectiveMiddleware middleware);
}

/// <summary>A class that describes a directive, whatever its arguments.</summary>
internal interface IDirectiveTypeConfiguration
{
    Type RuntimeType { get; }

    void Configure(DirectiveDescription description);
}

/// <summary>What has been said of a directive.</summary>
internal sealed class DirectiveDescription
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public DirectiveLocation Location { get; set; }

    public bool IsRepeatable { get; set; }

    public DirectiveMiddleware? Middleware { get; set; }
}

/// <inheritdoc />
internal sealed class DirectiveTypeDescriptor<T>(DirectiveDescription description) : IDirectiveTypeDescriptor<T>
    where T : class
{
    public IDirectiveTypeDescriptor<T> Name(string value)
    {
        description.Name = value;
        return this;
    }

    public IDirectiveTypeDescriptor<T> Description(string? value)
    {
        description.Description = value;
        return this;
    }

    public IDirectiveTypeDescriptor<T> Location(DirectiveLocation value)
    {
        description.Location |= value;
        return this;
    }

    public IDirectiveTypeDescriptor<T> Repeatable()
    {
        description.IsRepeatable = true;
        return this;
    }

    public IDirectiveTypeDescriptor<T> Use(DirectiveMiddleware middleware)
    {
        // What is used first stands outermost.
        description.Middleware = description.Middleware is { } outer
            ? (next, directive) => outer(middleware(next, directive), directive)
            : middleware;
        return this;
    }
}
