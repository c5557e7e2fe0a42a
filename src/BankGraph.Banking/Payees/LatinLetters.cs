namespace BankGraph.Banking.Payees;

/// <summary>
/// Latin capitals without their accents. The program runs without the system's tables of languages, so it has its own
/// for the letters that names in its currencies' countries have.
/// </summary>
internal static class LatinLetters
{
    private static readonly Dictionary<char, string> Plain = Read(
        "A ÀÁÂÃÅĀĂĄ", "AE ÄÆ", "C ÇĆĈĊČ", "D ÐĎĐ", "E ÈÉÊËĒĔĖĘĚ", "G ĜĞĠĢ", "H ĤĦ", "I ÌÍÎÏĨĪĬĮİ", "J Ĵ", "K Ķ",
        "L ĹĻĽĿŁ", "N ÑŃŅŇ", "O ÒÓÔÕŌŎŐ", "OE ÖØŒ", "R ŔŖŘ", "S ŚŜŞŠȘ", "SS ß\u1E9E", "T ŢŤŦȚ", "TH Þ", "U ÙÚÛŨŪŬŮŰŲ",
        "UE Ü", "W Ŵ", "Y ÝŶŸ", "Z ŹŻŽ");

    /// <summary>The letter as it is written without an accent; Ä, Ö and Ü with an E behind.</summary>
    public static string WithoutAccent(char letter) => Plain.GetValueOrDefault(letter) ?? letter.ToString();

    private static Dictionary<char, string> Read(params string[] lines) => lines
        .Select(line => line.Split(' '))
        .SelectMany(line => line[1].Select(letter => (letter, Text: line[0])))
        .ToDictionary(pair => pair.letter, pair => pair.Text);
}
