using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// Values in the form in which the driver writes them without loss. It writes an id as text, a date in the form of the
/// culture, a time of day without its seconds, a number of single precision with the digits of its decimal form.
/// </summary>
internal static class ParameterValues
{
    public static void Adapt(MySqlParameter parameter)
    {
        switch (parameter.Value)
        {
            case Guid id:
                parameter.MySqlDbType = MySqlDbType.Binary;
                parameter.Value = id.ToByteArray(bigEndian: true);
                break;
            case DateOnly date:
                parameter.MySqlDbType = MySqlDbType.Date;
                parameter.Value = date.ToDateTime(TimeOnly.MinValue);
                break;
            case TimeOnly time:
                parameter.MySqlDbType = MySqlDbType.Time;
                parameter.Value = time.ToTimeSpan();
                break;
            case DateTimeOffset instant:
                parameter.MySqlDbType = MySqlDbType.DateTime;
                parameter.Value = instant.UtcDateTime;
                break;
            case float number:
                parameter.MySqlDbType = MySqlDbType.Double;
                parameter.Value = (double)number;
                break;
            case char character:
                parameter.MySqlDbType = MySqlDbType.VarChar;
                parameter.Value = character.ToString();
                break;
        }
    }
}
