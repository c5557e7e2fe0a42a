using System.Reflection;
using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Gives a parameter its value; the second argument is an event or a node's key.</summary>
internal delegate object? ParameterBinder(IResolverContext context, object? special);

/// <summary>Makes resolvers of properties and methods.</summary>
internal sealed class ResolverFactory(SchemaBuilder schema, SchemaConfiguration configuration)
{
    /// <summary>Finishes a field: arguments, middleware, authorization, and the way its value is read.</summary>
    public OutputField Complete(
        ComplexType type,
        FieldBuilder builder,
        MemberInfo member,
        AuthorizeAttribute[] inherited,
        MutationConvention? convention = null)
    {
        var field = builder.Field;
        field.DeprecationReason = SchemaBuilder.DeprecationOf(member);
        schema.ApplyDirectives(field.Directives, member);
        if (type is InterfaceType)
        {
            if (member is MethodInfo declared) Bind(declared, field, null);
            return field;
        }

        var parent = (type as ObjectType)?.RuntimeType ?? typeof(object);
        var method = member as MethodInfo;
        var binders = method is null ? [] : Bind(method, field, convention);
        SetId(type, field, member);
        SetCost(type, builder, member);
        SetListSize(type, field, member);
        if (schema.MiddlewareOf(type, member) is { } directives) builder.Use(directives);
        var middleware = member.GetCustomAttributes<FieldMiddlewareAttribute>(true);
        foreach (var attribute in middleware.OrderBy(found => found.Order))
        {
            attribute.Configure(builder);
        }

        var guard = Authorization.Create(schema, field, member, inherited);
        if (method?.GetCustomAttribute<SubscribeAttribute>() is { } subscribe)
        {
            field.Subscribe = Guard(SubscriptionFields.Create(this, method, subscribe, field), guard);
        }

        if (guard is null
            && convention is null
            && !builder.HasMiddleware
            && CreatePure(field, member, parent) is { } pure)
        {
            field.Pure = pure;
            return field;
        }

        var resolver = method is null
            ? ReadProperty((PropertyInfo)member)
            : Invoke(method, binders, parent);
        resolver = Data.QueryableResults.Materialize(builder, builder.Wrap(resolver));
        if (convention is not null) resolver = convention.Wrap(resolver);
        if (NeedsScope(method) && type.Name != "Mutation") resolver = ResolverScope.Wrap(resolver);
        field.Resolver = guard is null ? resolver : guard(resolver);
        return field;
    }

    /// <summary>A delegate that calls a method with its parameters bound, and awaits it.</summary>
    public Func<IResolverContext, object?, ValueTask<object?>> CreateCall(MethodInfo method, OutputField field)
    {
        var binders = Bind(method, field, null, specialFirst: true);
        var call = MethodCall.Create(method);
        var instance = InstanceOf(method, typeof(void));
        return (context, special) =>
        {
            var arguments = new object?[binders.Length];
            for (var i = 0; i < arguments.Length; i++) arguments[i] = binders[i](context, special);
            return call(instance(context), arguments);
        };
    }

    /// <summary>A delegate that opens a subscription's stream; its parameters are arguments of the field.</summary>
    public Func<IResolverContext, ValueTask<object?>> CreateStreamCall(MethodInfo method, OutputField field)
    {
        var known = new OutputField(field.Name, field.Type);
        var binders = Bind(method, known, null);
        foreach (var argument in known.Arguments)
        {
            if (!field.Arguments.Contains(argument.Name)) field.Arguments.Add(argument);
        }

        var call = Invoke(method, [.. method.GetParameters().Select((parameter, index) =>
            ByName(parameter, field) ?? binders[index])], typeof(object));
        return context => call(context);
    }

    /// <summary>How each parameter of a method gets its value; those of the client become arguments.</summary>
    public ParameterBinder[] Bind(
        MethodInfo method, OutputField field, MutationConvention? convention, bool specialFirst = false)
    {
        var parameters = method.GetParameters();
        var binders = new ParameterBinder[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            binders[i] = BindKnown(parameters[i], field)
                ?? (specialFirst && i == 0
                    ? (_, special) => special
                    : BindArgument(parameters[i], field, convention));
        }

        return binders;
    }

    private ParameterBinder? BindKnown(ParameterInfo parameter, OutputField field)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken)) return (context, _) => context.RequestAborted;
        if (type == typeof(IResolverContext) || type == typeof(IRequestContext)) return (context, _) => context;
        if (type == typeof(ClaimsPrincipal)) return (context, _) => context.User;
        if (type == typeof(Schema)) return (context, _) => context.Schema;
        if (parameter.IsDefined(typeof(ParentAttribute), false)) return (context, _) => context.Parent<object>();
        if (parameter.IsDefined(typeof(EventMessageAttribute), false)) return (context, _) => context.Parent<object>();
        if (parameter.GetCustomAttribute<GlobalStateAttribute>() is { } state)
        {
            var key = state.Key ?? parameter.Name ?? "";
            return (context, _) => context.ContextData.TryGetValue(key, out var value) ? value : null;
        }

        if (type.IsAssignableTo(typeof(IDataLoader)))
        {
            return !type.IsAbstract || configuration.IsService(type)
                ? (context, _) => ((ResolverContext)context).GetDataLoader(type)
                : throw new SchemaException(
                    $"No data loader is registered for `{type.Name}`: add it, with AddDataLoader.");
        }

        if (Data.Expressions.PageParameters.Bind(schema, parameter, field) is { } paged) return paged;
        if (!IsService(parameter)) return null;
        return Nullability(parameter)
            ? (context, _) => ((ResolverContext)context).CurrentServices.GetService(type)
            : (context, _) => ((ResolverContext)context).CurrentServices.GetRequiredService(type);
    }

    private ParameterBinder BindArgument(ParameterInfo parameter, OutputField field, MutationConvention? convention)
    {
        var argument = schema.CreateArgument(parameter);
        var fallback = parameter.HasDefaultValue && parameter.DefaultValue is not DBNull
            ? parameter.DefaultValue
            : null;
        fallback ??= parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        if (convention?.AddInputField(field, argument) is { } inputName)
        {
            return (context, _) =>
                context.ArgumentValue<IReadOnlyDictionary<string, object?>>(inputName)
                    .TryGetValue(argument.Name, out var given) && !ReferenceEquals(given, Absent.Value)
                    ? given
                    : fallback;
        }

        field.Arguments.Add(argument);
        var index = field.Arguments.Count - 1;
        return (context, _) => ((ResolverContext)context).Arguments[index] is var value
            && ReferenceEquals(value, Absent.Value) ? fallback : value;
    }

    // The stream's method and the event's method may share arguments, at other positions.
    private static ParameterBinder? ByName(ParameterInfo parameter, OutputField field)
    {
        var name = NamingConventions.CamelCase(parameter.Name ?? "");
        if (!field.Arguments.TryGet(name, out var argument)) return null;
        var index = field.Arguments.IndexOf(argument);
        var fallback = parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        return (context, _) => ((ResolverContext)context).Arguments[index] is var value
            && ReferenceEquals(value, Absent.Value) ? fallback : value;
    }

    private bool IsService(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ServiceAttribute), false)
        || (configuration.IsService(parameter.ParameterType)
            && !parameter.ParameterType.IsAssignableTo(typeof(IDataLoader)));

    private bool NeedsScope(MethodInfo? method) => method?.GetParameters().Any(parameter =>
        IsService(parameter) && !configuration.IsSingleton(parameter.ParameterType)) is true;

    private static bool Nullability(ParameterInfo parameter) => ClrType.Of(parameter).IsNullable;

    private void SetId(ComplexType type, OutputField field, MemberInfo member)
    {
        if (member.GetCustomAttribute<IDAttribute>(true) is not { } id) return;
        var typeName = id.TypeName ?? type.Name;
        field.Formatter = key => schema.NodeIds.Format(typeName, key);
    }

    private void SetCost(ComplexType type, FieldBuilder builder, MemberInfo member)
    {
        var isExpensive = member is MethodInfo method && IsExpensive(ClrType.Of(method.ReturnParameter), builder);
        var byDefault = isExpensive ? schema.CostDefaults?.DefaultResolverCost : null;
        var weight = PromisedMembers.AttributesOf<CostAttribute>(type, member).Max(cost => (double?)cost.Weight);
        CostDirective.Apply(schema, builder.Field, weight ?? byDefault);
    }

    private void SetListSize(ComplexType type, OutputField field, MemberInfo member)
    {
        if (PromisedMembers.AttributesOf<ListSizeAttribute>(type, member).FirstOrDefault() is not { } found) return;
        var size = found.ToListSize();
        ListSizeDirective.Apply(schema, field, size, size.RequireOneSlicingArgument);
    }

    // Whatever is awaited or queried leaves the process; the rest is in memory.
    private static bool IsExpensive(ClrType result, FieldBuilder builder) =>
        (result.IsAwaitable && builder.Member?.IsDefined(typeof(SubscribeAttribute)) is false)
        || result.Type.IsAssignableTo(typeof(IQueryable));

    // Whoever may not read the field may not listen either.
    private static SubscribeDelegate Guard(SubscribeDelegate subscribe, FieldMiddleware? guard)
    {
        if (guard is null) return subscribe;
        var demand = guard(_ => new ValueTask<object?>((object?)null));
        return async context =>
        {
            await demand(context).ConfigureAwait(false);
            return await subscribe(context).ConfigureAwait(false);
        };
    }

    private static PureField? CreatePure(OutputField field, MemberInfo member, Type parent)
    {
        if (member is PropertyInfo property)
        {
            var isStatic = property.GetMethod?.IsStatic is true;
            var isOwn = property.DeclaringType?.IsAssignableFrom(parent) is true && parent != typeof(object);
            return isStatic || !isOwn || ClrType.Of(property).IsAwaitable ? null : PureField.Create(field, property);
        }

        if (member is not MethodInfo method || method.IsDefined(typeof(SubscribeAttribute))) return null;
        var result = ClrType.Of(method.ReturnParameter);
        if (result.IsAwaitable || result.Type.IsAssignableTo(typeof(IQueryable))) return null;
        if (parent == typeof(object) || parent.IsValueType) return null;
        var parameters = method.GetParameters();
        var parentOnly = method.IsStatic
            ? parameters.Length == 1 && parameters[0].IsDefined(typeof(ParentAttribute), false)
                && !parameters[0].ParameterType.IsValueType
            : parameters.Length == 0 && method.DeclaringType?.IsAssignableFrom(parent) is true;
        var parentType = method.IsStatic && parentOnly ? parameters[0].ParameterType : method.DeclaringType;
        return parentOnly && parentType is not null ? PureField.Create(field, method, parentType) : null;
    }

    private FieldResolverDelegate ReadProperty(PropertyInfo property)
    {
        var instance = property.GetMethod is { IsStatic: false } getter ? InstanceOf(getter, typeof(void)) : null;
        var awaiter = Awaiter.For(property.PropertyType);
        return context =>
        {
            var parent = context.Parent<object?>();
            var owner = property.DeclaringType?.IsInstanceOfType(parent) is true ? parent : instance?.Invoke(context);
            return awaiter(property.GetValue(owner));
        };
    }

    private FieldResolverDelegate Invoke(MethodInfo method, ParameterBinder[] binders, Type parent)
    {
        var call = MethodCall.Create(method);
        var instance = InstanceOf(method, parent);
        return context =>
        {
            var arguments = binders.Length == 0 ? [] : new object?[binders.Length];
            for (var i = 0; i < arguments.Length; i++) arguments[i] = binders[i](context, null);
            return call(instance(context), arguments);
        };
    }

    // The object itself for its own methods; otherwise the class that the method was written in.
    private Func<IResolverContext, object?> InstanceOf(MethodInfo method, Type parent)
    {
        if (method.IsStatic) return _ => null;
        var type = method.DeclaringType ?? typeof(object);
        if (type.IsAssignableFrom(parent)) return context => context.Parent<object?>();
        if (configuration.IsService(type)) return context => Services(context).GetRequiredService(type);
        if (type.GetConstructor(Type.EmptyTypes) is null)
            return context => ActivatorUtilities.CreateInstance(Services(context), type);
        var shared = Activator.CreateInstance(type);
        return _ => shared;
    }

    private static IServiceProvider Services(IResolverContext context) => ((ResolverContext)context).CurrentServices;
}
