fetch("/api/docs/contracts")
  .then((answer) => answer.json())
  .then((urls) => {
    SwaggerUIBundle({
      urls,
      dom_id: "#documents",
      deepLinking: true,
      validatorUrl: null,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: "StandaloneLayout",
    });
  });
