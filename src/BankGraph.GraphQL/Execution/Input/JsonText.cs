using System.Text.Json;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>
/// Takes text out of JSON. An escape may stand for half of a surrogate pair, which is no text; JSON allows to write it.
/// </summary>
internal static class JsonText
{
    private const string NoText = "A string holds half of a surrogate pair, which is no Unicode text.";

    /// <exception cref="InputCoercionException">It is no text.</exception>
    public static string Of(JsonElement json)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new InputCoercionException(NoText, null);
        }
    }

    /// <exception cref="InputCoercionException">It is no text.</exception>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw new InputCoercionException(NoText, null);
        }
    }
}
