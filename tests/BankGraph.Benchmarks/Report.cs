using System.Text.Json;

namespace BankGraph.Benchmarks;

/// <summary>Writes a result twice: for people, and as one line of JSON for programs.</summary>
internal static class Report
{
    public static void Write(string sentence, object values)
    {
        Console.WriteLine(sentence);
        Console.WriteLine(JsonSerializer.Serialize(values, JsonSerializerOptions.Web));
    }
}
