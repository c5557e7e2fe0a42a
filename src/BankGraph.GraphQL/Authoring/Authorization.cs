using System.Reflection;
using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Guards fields that carry <c>[Authorize]</c>, or whose type does.</summary>
internal static class Authorization
{
    /// <summary>The guard around a field's resolver; null when anyone may read it.</summary>
    public static FieldMiddleware? Create(
        SchemaBuilder schema, OutputField field, MemberInfo member, AuthorizeAttribute[] inherited)
    {
        if (member.IsDefined(typeof(AllowAnonymousAttribute), inherit: true)) return null;
        var own = member.GetCustomAttributes<AuthorizeAttribute>(inherit: true).ToArray();
        foreach (var attribute in own) field.Directives.Add(Directive(schema, attribute));
        AuthorizeAttribute[] all = [.. inherited, .. own];
        if (all.Length == 0) return null;
        field.IsAuthorized = true;
        field.ValidationRules = [.. all.Where(rule => rule.Apply == ApplyPolicy.Validation)];
        AuthorizeAttribute[] guarding = [.. all.Where(rule => rule.Apply != ApplyPolicy.Validation)];
        return guarding.Length == 0 ? null : next => context => GuardAsync(guarding, next, context);
    }

    /// <summary>Asks for the rights that a whole document needs; the resource of policies is the request.</summary>
    /// <exception cref="GraphQLException">The caller lacks one.</exception>
    public static async ValueTask DemandAsync(AuthorizeAttribute[] rules, GraphQLRequest request)
    {
        foreach (var rule in rules)
        {
            await DemandAsync(rule, request.User, request.Services, request).ConfigureAwait(false);
        }
    }

    /// <summary>Lets only signed-in callers read a field that no C# member stands behind.</summary>
    public static void DemandSignIn(SchemaBuilder schema, OutputField field)
    {
        if (field.Resolver is not { } resolver) throw new SchemaException($"`{field.Name}` has no resolver to guard.");
        AuthorizeAttribute[] rules = [new()];
        field.Directives.Add(Directive(schema, rules[0]));
        field.IsAuthorized = true;
        field.Resolver = context => GuardAsync(rules, resolver, context);
    }

    private static async ValueTask<object?> GuardAsync(
        AuthorizeAttribute[] rules, FieldResolverDelegate next, IResolverContext context)
    {
        foreach (var rule in rules)
        {
            if (rule.Apply != ApplyPolicy.AfterResolver)
                await DemandAsync(rule, context.User, context.Services, context).ConfigureAwait(false);
        }

        var value = await next(context).ConfigureAwait(false);
        foreach (var rule in rules)
        {
            if (rule.Apply == ApplyPolicy.AfterResolver)
                await DemandAsync(rule, context.User, context.Services, value).ConfigureAwait(false);
        }

        return value;
    }

    private static async ValueTask DemandAsync(
        AuthorizeAttribute rule,
        ClaimsPrincipal user,
        IServiceProvider services,
        object? resource)
    {
        if (user.Identity?.IsAuthenticated is not true) throw Refusal(ErrorCodes.NotAuthenticated);
        if (rule.Roles is { Length: > 0 } roles && !roles.Any(user.IsInRole)) throw Refusal(ErrorCodes.NotAuthorized);
        if (rule.Policy is not { } policy) return;
        var service = services.GetRequiredService<IAuthorizationService>();
        var answer = await service.AuthorizeAsync(user, resource, policy).ConfigureAwait(false);
        if (!answer.Succeeded) throw Refusal(ErrorCodes.NotAuthorized);
    }

    private static GraphQLException Refusal(string code) =>
        new(new Error("The current user is not authorized to access this resource.", code));

    private static DirectiveNode Directive(SchemaBuilder schema, AuthorizeAttribute rule)
    {
        Register(schema);
        var arguments = new List<ArgumentNode>();
        if (rule.Policy is { } policy) arguments.Add(Argument("policy", new StringValueNode(policy)));
        if (rule.Roles is { } roles)
        {
            arguments.Add(Argument("roles", new ListValueNode([.. roles.Select(role => new StringValueNode(role))])));
        }

        if (rule.Apply != ApplyPolicy.BeforeResolver)
        {
            arguments.Add(Argument("apply", new EnumValueNode(NamingConventions.EnumValue(rule.Apply.ToString()))));
        }

        return new DirectiveNode(new NameNode("authorize"), arguments);
    }

    private static ArgumentNode Argument(string name, IValueNode value) => new(new NameNode(name), value);

    private static void Register(SchemaBuilder schema)
    {
        var text = schema.Specified("String");
        var apply = schema.NamedOutputType(typeof(ApplyPolicy));
        var directive = new DirectiveType("authorize", ["OBJECT", "FIELD_DEFINITION"])
        {
            Description = "Says who may read the field, or the fields of the type.",
            IsRepeatable = true,
        };
        directive.Arguments.Add(new InputField("policy", text));
        directive.Arguments.Add(new InputField("roles", new ListType(new NonNullType(text))));
        directive.Arguments.Add(new InputField("apply", new NonNullType(apply))
        {
            DefaultValue = new EnumValueNode("BEFORE_RESOLVER"),
        });
        schema.AddDirective(directive);
    }
}
