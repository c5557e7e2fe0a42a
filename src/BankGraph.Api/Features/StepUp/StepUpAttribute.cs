using System.Reflection;
using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.StepUp;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Features.StepUp;

/// <summary>
/// The mutation does something for which a customer with a second factor gives a fresh code; see
/// <see cref="StepUpGuard"/>. Its input says what, as <see cref="ISensitiveInput"/>, and it declares
/// <see cref="StepUpRequiredError"/>, payments <see cref="EmailNotVerifiedError"/> besides.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StepUpAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    private const string Input = "input";

    /// <inheritdoc/>
    public override void Configure(FieldBuilder field)
    {
        if (field.Member?.IsDefined(typeof(ErrorAttribute<StepUpRequiredError>)) is not true)
            throw new SchemaException($"`{field.Field.Name}` does not declare `StepUpRequiredError`.");
        field.Use(next => async context =>
        {
            var action = context.ArgumentValue<ISensitiveInput>(Input).ToAction();
            var refusal = await context.Service<StepUpGuard>()
                .DemandAsync(context.User.Viewer(), action, context.RequestAborted);
            return refusal is null ? await next(context) : FieldResult<object>.Refused(Refusals.ErrorOf(refusal));
        });
    }
}
