using System.Runtime.InteropServices;
using System.Text.Json;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// The variables have no more than <see cref="RequestExecutorOptions.MaxVariableBytes"/> bytes and
/// <see cref="RequestExecutorOptions.MaxVariableValues"/> values, and none is nested deeper than
/// <see cref="RequestExecutorOptions.MaxInputDepth"/>; also those that the operation does not ask for.
/// </summary>
internal static class VariableLimits
{
    // The request's reader has bounded the depth already.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = 1_000 };

    /// <exception cref="GraphQLException">The variables go beyond a limit (HC0096).</exception>
    public static void Demand(JsonElement variables, RequestExecutorOptions options)
    {
        if (variables.ValueKind != JsonValueKind.Object) return;
        var json = JsonMarshal.GetRawUtf8Value(variables);
        if (json.Length > options.MaxVariableBytes)
        {
            throw Exceeded(
                $"The variables have more than {options.MaxVariableBytes} bytes.",
                nameof(RequestExecutorOptions.MaxVariableBytes),
                options.MaxVariableBytes);
        }

        // A value stands behind a bracket or a comma, so that almost always a glance will do.
        var opened = json.Count((byte)'[') + json.Count((byte)'{');
        if (opened <= options.MaxInputDepth && opened + json.Count((byte)',') <= options.MaxVariableValues) return;
        Read(json, options);
    }

    private static void Read(ReadOnlySpan<byte> json, RequestExecutorOptions options)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        var values = -1; // The object that holds the variables is none of them.
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject)
                continue;
            if (++values > options.MaxVariableValues)
            {
                throw Exceeded(
                    $"The variables have more than {options.MaxVariableValues} values.",
                    nameof(RequestExecutorOptions.MaxVariableValues),
                    options.MaxVariableValues);
            }

            var opens = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject;
            if (!opens || reader.CurrentDepth <= options.MaxInputDepth) continue;
            throw Exceeded(
                $"A variable is nested deeper than {options.MaxInputDepth} levels.",
                nameof(RequestExecutorOptions.MaxInputDepth),
                options.MaxInputDepth);
        }
    }

    private static GraphQLException Exceeded(string message, string limit, int maximum) => new(
        ErrorBuilder.New()
            .SetMessage(message)
            .SetCode(ErrorCodes.VariablesTooLarge)
            .SetExtension("limit", limit)
            .SetExtension("maximum", maximum)
            .Build());
}
